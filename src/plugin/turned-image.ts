/**
 * A grey JPEG of 177 bytes, stored 16 px wide and 8 px high, whose EXIF orientation 6 asks to be shown turned by a quarter. Its picture
 * is two blocks without detail; made by hand from the tables of ITU-T T.81.
 */
export const turnedImage = {
  widthPx: 16,
  heightPx: 8,
  base64:
    '/9j/4QAiRXhpZgAATU0AKgAAAAgAAQESAAMAAAABAAYAAAAAAAD/2wBDABAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBD/wAALCAAIABABAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAAP/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AD//Z',
} as const;
