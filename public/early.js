// Asks for what the first picture needs while the program itself is still on its way; src/app/early.ts takes it up.
(function () {
  if (typeof fetch !== 'function') return;
  var answers = {};
  window.earlyAnswers = answers;
  function ask(path, cache) {
    var answer = fetch(path, { cache: cache });
    answer.catch(function () {});
    answers[path] = answer;
    return answer;
  }
  ask('config.json', 'no-cache');
  ask('data/manifest.json', 'no-cache')
    .then(function (response) {
      return response.clone().json();
    })
    .then(function (manifest) {
      [
        'regions.table.json',
        'regions.topo.json',
        'backdrop.topo.json',
        'outline.topo.json',
        'record.json',
        'col-county-exit-cohort.bin',
      ].forEach(function (key) {
        if (manifest.files[key]) ask('data/' + manifest.files[key].path, 'default');
      });
    })
    .catch(function () {});
})();
