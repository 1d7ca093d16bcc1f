/*
 * The roles of a study (framework method 8.6). What each may do stands in one table, server/http/may.ts.
 */
import { z } from 'zod';

export const ROLES = [
	'secretariat',
	'lead',
	'task-force',
	'coordinator',
	'clearing',
	'respondent',
	'reviewer',
	'facilitator',
	'rapporteur',
	'observer',
	'child-adviser',
] as const;
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;
