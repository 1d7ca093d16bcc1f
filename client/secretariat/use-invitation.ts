/*
 * The state of the invitation form: what is chosen, what is wrong at which field, and the sending. A field that
 * is wrong gets the focus, be it found here or by the server.
 */
import { type FormEvent, useEffect, useState } from 'react';
import type { Study } from '../../instruments/schema/study.ts';
import { invitePerson } from '../api.ts';
import { t } from '../ui/text.ts';
import type { MadeLink } from './made-links.ts';
import {
	checkInvitation,
	type Invitation,
	type InvitationField,
	parseInvitation,
} from './parse-invitation.ts';
import { type Request, useRequest } from './use-request.ts';

const FIELDS: readonly InvitationField[] = ['role', 'country', 'sector'];

interface InvitationState {
	readonly invitation: Invitation;
	readonly change: (part: Partial<Invitation>) => void;
	/** What is wrong at this field, in words. */
	readonly faultAt: (field: InvitationField) => string | undefined;
	readonly submit: (event: FormEvent) => Promise<void>;
	readonly busy: boolean;
	/** Trouble that stands at no field. */
	readonly trouble: string | undefined;
}

const refusalAt = ({ trouble }: Request, field: InvitationField) =>
	trouble?.errors.find((error) => error.field === field);

/** `focusOn` moves the focus to a field. */
export function useInvitation(
	study: Study,
	focusOn: (field: InvitationField) => void,
	onMade: (link: MadeLink) => void,
): InvitationState {
	const [invitation, setInvitation] = useState<Invitation>({ role: '', country: '', sector: '' });
	// Faults are said after the first try, and go as they are mended.
	const [isTried, setTried] = useState(false);
	const request = useRequest();
	const refused = FIELDS.find((field) => refusalAt(request, field) !== undefined);
	useEffect(() => {
		if (refused !== undefined) focusOn(refused);
	}, [refused, focusOn]);
	const choose = (part: Partial<Invitation>) => setInvitation((before) => ({ ...before, ...part }));
	const faults = checkInvitation(invitation);
	const submit = async (event: FormEvent) => {
		event.preventDefault();
		const wanted = parseInvitation(invitation);
		setTried(wanted === undefined);
		if (faults[0]) focusOn(faults[0].field);
		if (wanted === undefined) return;
		await request.run(async () => {
			onMade({ ...(await invitePerson(study.id, wanted)), isFurther: false });
			choose({ role: '', sector: '' });
		});
	};
	return {
		invitation,
		change: (part) => {
			request.clear();
			choose(part);
		},
		faultAt: (field) => {
			const fault = isTried ? faults.find((one) => one.field === field) : undefined;
			if (fault) return t(fault.text, { member: study.words.member });
			const cure = refusalAt(request, field)?.cure;
			return cure && t('secretariat.invite.refused', { cure });
		},
		submit,
		busy: request.busy,
		trouble: refused === undefined ? request.trouble?.text : undefined,
	};
}
