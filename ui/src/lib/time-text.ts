/** "9", "9:30" or "9.30" as the program writes a time of day; anything else as it is, for the program to refuse. */
export function writtenTime(text: string): string {
  const time = text.trim().replace('.', ':');
  if (/^\d{1,2}$/.test(time)) return `${time.padStart(2, '0')}:00`;
  return /^\d:\d\d$/.test(time) ? `0${time}` : time;
}
