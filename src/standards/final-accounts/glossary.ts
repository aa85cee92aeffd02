// The glossary data of final accounts, as text.
import subjects from './glossary-subjects.txt?raw';
import terms from './glossary-terms.txt?raw';

/** Fixed terms before and after the subjects; the file says how it is written. */
export const GLOSSARY_TERMS: string = terms;
/** Definitions of subjects by code or by the name of the 项. */
export const GLOSSARY_SUBJECTS: string = subjects;
