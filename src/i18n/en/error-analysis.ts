/** Why a classification, an analysis or a formula is refused, and what a legend must say. */
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
  'analysis-ordinal':
    'This indicator is a category or a year, not a number to add and subtract: no spatial statistics. Choose a rate, a count or an amount.',
  'analysis-rule':
    'All {{n}} values follow from a rule and were not measured: no spatial statistics. Choose an indicator with documented values or data of your own.',
  'analysis-interval':
    '{{intervals}} of the values are intervals (and {{points}} single numbers). Leaving them out would choose the places, so no spatial statistics. Keep single numbers only, by basis or by a filter.',
  'analysis-few':
    'Only {{n}} places have a value; {{needed}} are needed before a pattern can be told. Choose a wider area, another period or level.',
  'analysis-constant': 'All {{n}} places have the same value: there is nothing to compare.',
  'analysis-islands':
    'None of the {{n}} places with a value is a neighbour of another. Choose nearest neighbours or a longer distance.',
  'analysis-permutations': 'Ask for {{least}} to {{most}} permutations.',
  'weights-knn': 'Ask for 1 to {{most}} nearest neighbours; {{asked}} was asked for.',
  'weights-distance': 'The distance must be above 0 km; {{asked}} was asked for.',
  'weights-dense':
    'More than {{most}} pairs lie within this distance, too many for the memory here. Choose a shorter one.',
  'inequality-negative': 'There are values below 0: no Lorenz curve, Gini or Theil.',
  'inequality-empty': 'There are no values above 0 to measure inequality of.',
  'aggregate-none': 'This indicator cannot be joined: categories, ranks and years have neither sum nor mean.',
  'aggregate-weights': 'Rates cannot simply be averaged. Give their base (people, households …) as weights.',
  'aggregate-empty': 'There are no values to join.',
  'line-few': '{{n}} pairs of values are too few for a line: three are needed.',
  'line-vertical': 'All values of the horizontal axis are equal: no line can be drawn.',
  'composite-weights': 'Weights must be 0 or more, and not all 0.',
  'composite-empty': 'No place has a value for every component. Use fewer components or another period.',
  'formula-empty': 'Type a formula, for example [registered-poor-population] / [population].',
  'formula-long': 'The formula is too long: at most {{most}} characters.',
  'formula-number': 'The number {{found}} at character {{at}} is too large.',
  'formula-reference': 'The bracket at character {{at}} holds no indicator id; write it like [population].',
  'formula-character':
    '“{{found}}” (character {{at}}) has no meaning in a formula. There are numbers, + − × ÷, brackets, [indicator ids] and min max abs log sqrt if.',
  'formula-unexpected': '“{{found}}” does not belong at character {{at}}.',
  'formula-end':
    'The formula stops too early (character {{at}}). Check its brackets and what follows an operator.',
  'formula-function':
    'There is no function “{{name}}” (character {{at}}). There are min max abs log sqrt if.',
  'formula-arguments':
    '{{name}} at character {{at}} has {{found}} arguments; it takes {{least}} to {{most}}.',
  'formula-comparison': 'if begins with a comparison, like if([population] > 0, …, …) (character {{at}}).',
  'formula-deep': 'Brackets are nested too deep at character {{at}}: at most {{most}} levels.',
  'formula-unknown': 'There is no indicator {{id}} (character {{at}}).',
  'formula-constant': 'The formula refers to no indicator.',
  'formula-units': '{{left}} and {{right}} cannot be added, subtracted or compared (character {{at}}).',
  'formula-root': 'There is no root of the unit {{unit}} (character {{at}}).',
  'formula-wanted': 'The formula gives {{found}}, but the indicator is in {{wanted}}.',
  'formula-percent': 'Leave out the factor 100 at character {{at}}: percent are made by themselves.',
};
