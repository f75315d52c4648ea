/** The order in which a reader looks for an indicator: groups of ids, for lists only. */
import type { MessageKey } from '../../i18n/index.ts';

const GROUPS = {
  exit: ['exit-cohort'],
  incidence: ['incidence-registered', 'incidence-comprehensive', 'incidence-survey'],
  people: [
    'survey-poor-population',
    'registered-poor-population',
    'registered-poor-households',
    'registered-ever-population',
    'registered-ever-households',
    'persons-lifted-out',
    'households-lifted-out',
  ],
  village: ['poor-villages', 'poor-villages-exited', 'administrative-villages'],
  income: ['population', 'disposable-income', 'net-income'],
  support: [
    'poverty-projects',
    'poverty-funds',
    'fiscal-poverty-funds',
    'work-teams',
    'dilapidated-houses-renovated',
  ],
  relocation: ['relocated-persons', 'relocated-households'],
  pairing: ['pairing-in', 'pairing-out'],
  record: ['fact-count'],
} as const;

type GroupId = keyof typeof GROUPS | 'other';

/** Cuts a list into the groups, keeping its order inside each; an id no group names goes to `other`. */
export function groupIndicators<T extends { indicator: { id: string } }>(
  choices: readonly T[],
): { id: GroupId; label: MessageKey; members: T[] }[] {
  const groups: GroupId[] = [...(Object.keys(GROUPS) as GroupId[]), 'other'];
  const groupOf = (id: string): GroupId =>
    (Object.keys(GROUPS) as (keyof typeof GROUPS)[]).find((group) =>
      (GROUPS[group] as readonly string[]).includes(id),
    ) ?? 'other';
  return groups
    .map((id) => ({
      id,
      label: `shell.controls.group.${id}` as MessageKey,
      members: choices.filter(({ indicator }) => groupOf(indicator.id) === id),
    }))
    .filter(({ members }) => members.length > 0);
}
