/** Pixels of the longer side in which a picture is also given: in a gallery, on a page, on paper. */
export const pictureSizes = [480, 1_280] as const;
export type PictureSize = (typeof pictureSizes)[number];
