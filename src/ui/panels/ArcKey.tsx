import { useMemo } from 'react';
import { selectArcs } from '../../state/index.ts';
import { giverHue } from '../../theme/index.ts';
import { useAtlas, useLang, useScheme, useWords } from '../hooks/index.ts';
import { placeName } from '../shell/names.ts';

interface Giver {
  hue: number;
  name: string;
}

/** The pairing lines: thick at the giver, arrow at the receiver, one hue for each of the seven largest givers. */
export function ArcKey() {
  const t = useWords();
  const scheme = useScheme();
  const arcs = useAtlas(selectArcs);
  const givers = useGivers();
  const rest = arcs.some(({ hue }) => hue < 0);
  return (
    <div className="legend-part">
      <h3>{t('shell.legend.arcs', { count: arcs.length })}</h3>
      <ul className="arc-key">
        {givers.map(({ hue, name }) => (
          <li key={hue}>
            <ArcSign colour={giverHue(hue, scheme)} />
            {name}
          </li>
        ))}
        {rest ? (
          <li>
            <ArcSign colour={giverHue(-1, scheme)} />
            {t('shell.legend.arcsRest')}
          </li>
        ) : null}
      </ul>
    </div>
  );
}

/** The seven hues that appear, with the province each belongs to. */
function useGivers(): Giver[] {
  const lang = useLang();
  const arcs = useAtlas(selectArcs);
  const regions = useAtlas((state) => state.data.regions);
  return useMemo(() => {
    const table = regions?.tables.province;
    const found = new Map<number, Giver>();
    for (const arc of arcs) {
      if (arc.hue < 0 || found.has(arc.hue)) continue;
      const code = `${arc.giver.slice(0, 2)}0000`;
      const row = table?.rowOf(code);
      const name =
        table && row !== undefined
          ? placeName(lang, { code, name: table.name(row) ?? '', en: table.en(row) ?? '' })
          : arc.giverName;
      found.set(arc.hue, { hue: arc.hue, name: shortName(name) });
    }
    return [...found.values()].sort((a, b) => a.hue - b.hue);
  }, [arcs, regions, lang]);
}

/** 浙江省 → 浙江, Zhejiang Province → Zhejiang: a key has little room and no two provinces share a stem. */
const shortName = (name: string): string =>
  name.replace(/(省|市)$/, '').replace(/ (Province|Municipality|City)$/, '');

function ArcSign({ colour }: { colour: string }) {
  return (
    <svg className="arc-sign" viewBox="0 0 24 10" aria-hidden="true">
      <path d="M1 3.4C8 2.4 14 3.4 19 5.6l-.3.7C14 4.8 8 4.6 1 6.6Z" fill={colour} />
      <path d="m17 2.6 6.2 4.6-7.4 1.2Z" fill={colour} />
    </svg>
  );
}
