/*
 * The domains that have items to score. A pack may hold others, which only show what somebody else assessed;
 * they have no score to draw and would stand in every chart as missing.
 */
import type { Element, Framework } from '../../instruments/schema/framework.ts';

const hasItem = (element: Element): boolean =>
	element.question !== undefined || (element.children ?? []).some(hasItem);

export const scoredDomains = ({ domains }: Framework): Element[] => domains.filter(hasItem);
