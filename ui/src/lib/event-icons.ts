// The icons of event types: the program knows their names, this file what they look like.
import Banknote from '@lucide/svelte/icons/banknote';
import Calendar from '@lucide/svelte/icons/calendar';
import ClipboardCheck from '@lucide/svelte/icons/clipboard-check';
import Coffee from '@lucide/svelte/icons/coffee';
import FileText from '@lucide/svelte/icons/file-text';
import Gift from '@lucide/svelte/icons/gift';
import GraduationCap from '@lucide/svelte/icons/graduation-cap';
import Handshake from '@lucide/svelte/icons/handshake';
import Mail from '@lucide/svelte/icons/mail';
import MapPin from '@lucide/svelte/icons/map-pin';
import Megaphone from '@lucide/svelte/icons/megaphone';
import MessageSquare from '@lucide/svelte/icons/message-square';
import Package from '@lucide/svelte/icons/package';
import Phone from '@lucide/svelte/icons/phone';
import Presentation from '@lucide/svelte/icons/presentation';
import Receipt from '@lucide/svelte/icons/receipt';
import Signature from '@lucide/svelte/icons/signature';
import Star from '@lucide/svelte/icons/star';
import StickyNote from '@lucide/svelte/icons/sticky-note';
import TriangleAlert from '@lucide/svelte/icons/triangle-alert';
import Truck from '@lucide/svelte/icons/truck';
import Users from '@lucide/svelte/icons/users';
import Video from '@lucide/svelte/icons/video';
import Wrench from '@lucide/svelte/icons/wrench';
import type { MessageId } from './generated/messages';

type Icon = { icon: typeof Phone; label: MessageId };

/** In the order in which they are offered. */
export const eventIcons: Record<string, Icon> = {
  phone: { icon: Phone, label: 'icon-phone' },
  mail: { icon: Mail, label: 'icon-mail' },
  'message-square': { icon: MessageSquare, label: 'icon-message' },
  video: { icon: Video, label: 'icon-video' },
  users: { icon: Users, label: 'icon-users' },
  'map-pin': { icon: MapPin, label: 'icon-map-pin' },
  presentation: { icon: Presentation, label: 'icon-presentation' },
  'file-text': { icon: FileText, label: 'icon-file' },
  'file-signature': { icon: Signature, label: 'icon-signature' },
  handshake: { icon: Handshake, label: 'icon-handshake' },
  receipt: { icon: Receipt, label: 'icon-receipt' },
  banknote: { icon: Banknote, label: 'icon-banknote' },
  'triangle-alert': { icon: TriangleAlert, label: 'icon-warning' },
  wrench: { icon: Wrench, label: 'icon-wrench' },
  package: { icon: Package, label: 'icon-package' },
  truck: { icon: Truck, label: 'icon-truck' },
  calendar: { icon: Calendar, label: 'icon-calendar' },
  'clipboard-check': { icon: ClipboardCheck, label: 'icon-clipboard' },
  'graduation-cap': { icon: GraduationCap, label: 'icon-training' },
  megaphone: { icon: Megaphone, label: 'icon-megaphone' },
  star: { icon: Star, label: 'icon-star' },
  gift: { icon: Gift, label: 'icon-gift' },
  coffee: { icon: Coffee, label: 'icon-coffee' },
  'sticky-note': { icon: StickyNote, label: 'icon-note' },
};

export const colours: { value: number; label: MessageId }[] = [
  { value: 0, label: 'colour-blue' },
  { value: 1, label: 'colour-orange' },
  { value: 2, label: 'colour-green' },
  { value: 3, label: 'colour-violet' },
  { value: 4, label: 'colour-pink' },
  { value: 5, label: 'colour-grey' },
];
