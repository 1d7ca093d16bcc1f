/* A section before it has its number or letter, and how each of them is made: from the context alone. */
import type { ReportContext } from '../report-context.ts';
import type { Block, Section } from '../report-model.ts';

export type SectionDraft = Omit<Section, 'label'>;
/** Gives undefined where the section has no place in this report. */
export type SectionBuilder = (context: ReportContext) => SectionDraft | undefined;

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const heading = (text: string): Block => ({ kind: 'heading', text });
export const list = (items: readonly string[]): Block => ({ kind: 'list', items });
export const notice = (title: string, text: string): Block => ({ kind: 'notice', title, text });
