// Written for any browser (ES3): one that lacks what the program needs is shown why instead of a blank page. Excel
// 2016 and 2019 show add-ins in Internet Explorer, early Microsoft 365 in the first Edge.
(function () {
  // The youngest features the program uses: Chromium 98, Firefox 104, Safari 15.4.
  if (Object.hasOwn && Array.prototype.findLast && window.structuredClone) return;
  var root = document.getElementById('root');
  // Without it the program, should it start after all, has no place to put half a page.
  root.parentNode.removeChild(root);
  document.getElementById('old-view').removeAttribute('hidden');
})();
