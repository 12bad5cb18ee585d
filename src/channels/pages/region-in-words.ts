/** `regio Drenthe`, and `Regio Zwolle` as it is. */
export function regionInWords(name: string): string {
  return /^regio /i.test(name) ? name : `regio ${name}`;
}
