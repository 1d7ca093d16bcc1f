/* The parts of addresses that name things. Bounded, so that a name is a name. */
import { z } from 'zod';

const Name = z.string().min(1).max(200);

export const StudyParams = z.strictObject({ study: Name });
export const CountryParams = z.strictObject({ study: Name, country: Name });
export const ResponseParams = z.strictObject({ response: Name });
export const AnswerParams = z.strictObject({ response: Name, question: Name });
export const PlaceParams = z.strictObject({ study: Name, place: Name });
export const SessionParams = z.strictObject({ session: Name });
export const AccountParams = z.strictObject({ account: Name });
export const DocumentParams = z.strictObject({ study: Name, country: Name, document: Name });
export const UploadParams = z.strictObject({ study: Name, country: Name, upload: Name });
export const FileParams = z.strictObject({ study: Name, country: Name, file: Name });
