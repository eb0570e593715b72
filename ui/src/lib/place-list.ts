/** Puts a list below its field, above it where there is no room, as wide as the field or as `least`. */
export function placeList(field: HTMLElement | undefined, list: HTMLElement | undefined, least = 0): void {
  if (!field || !list) return;
  const room = field.getBoundingClientRect();
  const wide = Math.max(room.width, least);
  const height = list.getBoundingClientRect().height;
  const below = room.bottom + 4 + height <= innerHeight;
  list.style.top = `${Math.max(8, below ? room.bottom + 4 : room.top - height - 4)}px`;
  list.style.left = `${Math.max(8, Math.min(room.left, innerWidth - wide - 8))}px`;
  list.style.width = `${wide}px`;
}
