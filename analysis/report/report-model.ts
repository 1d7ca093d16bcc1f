/*
 * The report between its figures and its typesetting: everything above this model reckons and decides, everything
 * below it (HTML, DOCX, PDF, slides) only sets type. So all figures stand here as the text that is printed.
 */
import type { ChartSpec } from '../charts/chart-theme.ts';
import type { Recipe } from '../score/score-sheet.ts';

/** The ways of having no figure; each looks different, none is zero. */
export type CellGap =
	| 'withheld'
	| 'not-applicable'
	| 'dont-know'
	| 'unanswered'
	| 'not-released'
	| 'suppressed'
	| 'no-figure';

export type Cell =
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'link'; readonly text: string; readonly href: string }
	/** A figure as printed, with a smaller line below it; `phase` (from 1) tints the cell. */
	| { readonly kind: 'figure'; readonly text: string; readonly detail: string; readonly phase: number | null }
	/** `detail` may say how near it is (a coverage), never a figure of what is withheld; `span` counts columns. */
	| { readonly kind: 'gap'; readonly gap: CellGap; readonly detail: string; readonly span: number };

export interface Column {
	readonly title: string;
	readonly align: 'start' | 'middle' | 'end';
}

export interface Row {
	readonly heading: string;
	/** How deep the row stands in a tree; 0 for the top. */
	readonly depth: number;
	readonly cells: readonly Cell[];
}

/** What stands under every table and chart. */
export interface Basis {
	readonly n: string;
	readonly coverage: string;
	readonly date: string;
	readonly source: string;
	readonly status: string;
}

export interface TableBlock {
	readonly kind: 'table';
	readonly caption: string;
	/** What the rows are: title of the first column. */
	readonly rowTitle: string;
	readonly columns: readonly Column[];
	readonly rows: readonly Row[];
	readonly notes: readonly string[];
	readonly basis: Basis;
	/** matrix: both axes carry meaning, so it keeps its shape; beside: may stand next to the block before it. */
	readonly shape: 'list' | 'matrix' | 'wide-matrix';
	readonly beside: boolean;
}

export interface ChartBlock {
	readonly kind: 'chart';
	readonly spec: ChartSpec;
	readonly alt: string;
	readonly basis: Basis;
}

export type Block =
	| { readonly kind: 'heading'; readonly text: string }
	| { readonly kind: 'paragraph'; readonly text: string }
	| { readonly kind: 'list'; readonly items: readonly string[] }
	| { readonly kind: 'notice'; readonly title: string; readonly text: string }
	| TableBlock
	| ChartBlock;

export interface Section {
	readonly id: string;
	/** "1" … for chapters, "A" … for annexes. */
	readonly label: string;
	readonly title: string;
	readonly blocks: readonly Block[];
}

export interface ReportModel {
	readonly kind: 'consultation';
	readonly language: string;
	readonly title: string;
	readonly subtitle: string;
	readonly round: string;
	readonly framework: string;
	readonly frameworkVersion: string;
	readonly status: string;
	readonly date: string;
	readonly disclaimer: string;
	/** Printed on every page: that the data are fictional, or that nobody confirmed them; empty when neither. */
	readonly warning: string;
	/** How many phases the pack has; 0 for none. Tints of cells go by it. */
	readonly phases: number;
	/** Key to the tints and to the marks for a missing figure. */
	readonly phaseTitles: readonly string[];
	readonly sections: readonly Section[];
	readonly recipe: Recipe;
}
