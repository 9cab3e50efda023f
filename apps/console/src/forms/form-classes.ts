import styles from './forms.module.css';

/** Fields one beneath the other. */
export const stackClass = styles.stack;
/** Fields side by side, as many as fit. */
export const gridClass = styles.grid;
/** A field over the whole width of a grid. */
export const wideClass = styles.wide;
/** Several lines of text, as high as what stands in them. */
export const longClass = styles.long;
/** A tick with its words. */
export const checkClass = styles.check;
/** The bar with what can be done, in view while a long form scrolls. */
export const barClass = styles.bar;
/** What several chosen records stand in. */
export const chosenClasses = { list: styles.chosen, item: styles.item, remove: styles.remove };
