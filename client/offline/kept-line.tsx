/* Beside "you are not signed in": how many answers wait in this browser until one is. Nothing when there are none. */
import { t } from '../ui/text.ts';
import { useLoad } from '../ui/use-load.ts';
import { countKept } from './kept-person.ts';

export function KeptLine() {
	const { value: count = 0 } = useLoad('kept', countKept);
	return count === 0 ? null : <p>{t('error.signIn.kept', { count })}</p>;
}
