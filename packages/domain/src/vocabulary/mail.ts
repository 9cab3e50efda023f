import { entry, pilar } from './entry.ts';

/** What a mail to participants of an event tells (surel). */
export const MAIL_KIND = [
  entry('INVITATION', 'Undangan', 'Invitation', pilar),
  entry('CHANGE', 'Perubahan jadwal atau tempat', 'Change of time or place', pilar),
  entry('POSTPONEMENT', 'Penundaan', 'Postponement', pilar),
  entry('CANCELLATION', 'Pembatalan', 'Cancellation', pilar),
] as const;

/** What became of a mail. */
export const MAIL_STATE = [
  entry('WAITING', 'Menunggu', 'Waiting', pilar),
  entry('SENT', 'Terkirim', 'Sent', pilar),
  entry('FAILED', 'Gagal', 'Failed', pilar),
  entry('NO_ADDRESS', 'Tidak punya alamat', 'No address', pilar),
  entry('DROPPED', 'Tidak dikirim', 'Not sent', pilar),
] as const;

/** Why a mail waits, failed or was not sent. */
export const MAIL_REASON = [
  entry('REFUSED', 'Ditolak server penerima; periksa alamatnya', 'Refused by the receiving server; check the address', pilar),
  entry('UNREACHABLE', 'Server surel tidak dapat dihubungi', 'The mail server cannot be reached', pilar),
  entry('BUSY', 'Server surel menolak untuk sementara', 'The mail server refuses for the time being', pilar),
  entry('INTERRUPTED', 'Terputus saat dikirim: mungkin sudah sampai. Tanyakan dulu, lalu kirim ulang bila belum', 'Cut off while it was sent: it may have arrived. Ask first, then send it again if not', pilar),
  entry('SENDER_ENDED', 'Hak akses pengirimnya sudah berakhir; kirim ulang dengan akun Anda', 'The right of its sender has ended; send it again as yourself', pilar),
  entry('UNEXPECTED', 'Gangguan pada Pilar; beri tahu pengelola bila terulang', 'Trouble inside Pilar; tell the operator if it comes back', pilar),
  entry('WITHDRAWN', 'Peserta izin atau tidak lagi dalam daftar', 'Excused, or no longer on the list', pilar),
  entry('OVER', 'Kegiatan sudah lewat sebelum terkirim', 'The event was over before it was sent', pilar),
  entry('SUPERSEDED', 'Digantikan pemberitahuan yang lebih baru', 'A newer notice takes its place', pilar),
  entry('CODE_CLOSED', 'Kode sudah dipakai atau tidak berlaku lagi, atau akunnya dinonaktifkan', 'The code was used or is good no more, or the account was disabled', pilar),
  entry('NOT_INVITED', 'Kegiatan dibatalkan sebelum undangannya terkirim', 'The event was cancelled before the invitation was sent', pilar),
] as const;
