// A classic script in old syntax: it must run where the app's modules do not.
(function () {
  var fits =
    'noModule' in document.createElement('script') &&
    typeof structuredClone === 'function' &&
    typeof Object.hasOwn === 'function' &&
    typeof Array.prototype.findLast === 'function';
  if (!fits) document.getElementById('browser-too-old').removeAttribute('hidden');
})();
