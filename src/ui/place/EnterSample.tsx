import { isMapLevel } from '../../domain/region/level.ts';
import type { Lang } from '../../i18n/index.ts';
import { t } from '../../i18n/index.ts';
import { selectIndicators } from '../../state/index.ts';
import type { PlaceModel } from '../../view/place.ts';
import { useActions, useAtlas, useAtlasHandle } from '../hooks/index.ts';
import { Button } from '../kit/Button.tsx';
import { ModelledBadge } from '../kit/ModelledBadge.tsx';
import './modelled.css';

const FIRST_CHOICE = 'incidence-registered';
/** Year end by which the register was made: the counts are highest and the differences seen best. */
const REGISTERED = '2014';

/** On a county of the sample: the way into its modelled townships and villages. Nothing elsewhere, and nothing once there. */
export function EnterSample({ lang, place }: { lang: Lang; place: PlaceModel }) {
  const { store } = useAtlasHandle();
  const actions = useActions();
  const sample = useAtlas((state) => state.data.regions?.sample ?? null);
  const row = useAtlas((state) => state.data.regions?.tables.county.rowOf(place.code));
  const isInside = useAtlas(({ view }) => view.scope === place.code && !isMapLevel(view.level));
  if (isInside || place.level !== 'county' || !sample || row === undefined || !sample.sumsOf(row))
    return null;
  const enter = (): void => {
    const state = store.getState();
    const choice = selectIndicators(state).find(({ indicator }) => indicator.id === state.view.indicator);
    const other = choice?.levels.includes('township')
      ? {}
      : { indicator: FIRST_CHOICE, period: REGISTERED, filter: [] };
    actions.setView({ ...other, level: 'township', scope: place.code, selection: [], camera: null });
  };
  return (
    <div className="modelled-enter">
      <Button onPress={enter}>{t(lang, 'sample.enter')}</Button>
      <p className="place-quiet">
        <ModelledBadge generator={sample.generator} /> {t(lang, 'sample.enterHint')}
      </p>
    </div>
  );
}
