// Makes characters that would steer a terminal visible instead of sending them.

const controlPictures = 0x2400;
const deletePicture = "\u2421";
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to show
const steering = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;

/** The same without those that JSON itself escapes, and the line breaks between its values. */
const steeringInJson = /[\u007f-\u009f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;

const codeOf = (character: string): number => character.codePointAt(0) ?? 0;
const hex = (character: string): string => codeOf(character).toString(16).toUpperCase().padStart(4, "0");

/** The text with control characters as their pictures (␛) and bidirectional overrides as <U+202E>. */
export function visible(text: string): string {
  return text.replace(steering, (character) => {
    const code = codeOf(character);
    if (code < 0x20) return String.fromCodePoint(controlPictures + code);
    return code === 0x7f ? deletePicture : `<U+${hex(character)}>`;
  });
}

/** JSON text with the same characters as \\u escapes, which leaves its value as it is. */
export const escapedJson = (json: string): string =>
  json.replace(steeringInJson, (character) => `\\u${hex(character).toLowerCase()}`);
