import type { Message } from '@pilar/subgraph/messages';

/** Why a view is not kept or changed. */
export const viewMessages = {
  notYourView: { id: 'Tampilan ini milik rekan Anda; hanya pemiliknya yang dapat mengubahnya. Simpan sebagai tampilan Anda sendiri.', en: 'This view is a colleague\'s; only its owner may change it. Save it as a view of your own.' },
  viewGone: { id: 'tampilan ini sudah dihapus', en: 'this view has been deleted' },
  viewNameTaken: { id: 'name: Anda sudah punya tampilan dengan nama ini pada daftar ini. Pilih nama lain.', en: 'name: you have a view of this list with this name already. Choose another name.' },
  viewNameTakenInTeam: { id: 'name: tim Anda sudah berbagi tampilan dengan nama ini pada daftar ini. Pilih nama lain.', en: 'name: your team shares a view of this list with this name already. Choose another name.' },
  tooManyViews: { id: 'Anda sudah menyimpan {max} tampilan daftar ini. Hapus yang tidak dipakai lagi.', en: 'you keep {max} views of this list already. Delete those that are not used any more.' },
  textNotAgreed: { id: 'kata pencarian sering berupa nama orang. Kirim keepText: true bila memang ingin menyimpannya, atau kosongkan.', en: 'words searched for are often people\'s names. Send keepText: true if you do want to keep them, or leave them out.' },
  textNotShared: { id: 'tampilan dengan kata pencarian hanya untuk diri sendiri. Simpan tampilan tanpa kata pencarian untuk dibagikan.', en: 'a view with words searched for is for oneself alone. Save one without them to share it.' },
} as const satisfies Record<string, Message>;
