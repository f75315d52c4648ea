/** Why a classification or an analysis is refused, and what its legend must say. */
export const errorAnalysis = {
  'classify-no-values': 'There are no values to classify. Choose another period, level or basis.',
  'classify-classes': 'Ask for {{least}} to {{most}} classes; {{asked}} was asked for.',
  'classify-breaks': 'Class limit {{at}} will not do: give 1 to 8 different numbers, the lowest first.',
  'empty-class': '{{count}} classes hold no place.',
  'empty-class_one': 'One class holds no place.',
  'dominant-class':
    'One class holds {{share}}% of all places and hides their differences. Try another classification.',
  'fewer-classes': 'Equal values stay in one class: {{made}} classes were made instead of {{asked}}.',
  'break-decimals':
    'Some values lie close together: class limits have {{used}} decimals (the indicator has {{asked}}).',
};
