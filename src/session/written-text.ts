// The text as it last left the program, to show what has changed since.
import * as v from 'valibot';

export const WrittenTextSchema = v.object({
  /** When: an ISO time. */
  at: v.string(),
  /** Where it went. */
  to: v.picklist(['sheet', 'clipboard', 'word', 'file']),
  lines: v.array(v.string()),
});

export type WrittenText = Readonly<v.InferOutput<typeof WrittenTextSchema>>;
