// Plain ES5, loaded before the bundle: old web views (Internet Explorer 11 in Excel 2016/2019, the first Edge) cannot
// run the pane, and a blank pane would say nothing.
(function () {
  var agent = navigator.userAgent;
  if (agent.indexOf('Trident') < 0 && agent.indexOf('Edge/') < 0) return;
  var root = document.getElementById('message');
  if (root)
    root.innerHTML =
      '\u8fd9\u4e2a\u7248\u672c\u7684 Excel \u4f7f\u7528\u65e7\u7684\u5185\u7f6e\u6d4f\u89c8\u5668\uff0c\u65e0\u6cd5\u8fd0\u884c\u52fe\u7a3d\u3002\u8bf7\u6539\u7528 Excel 2021 \u6216 Microsoft 365\uff0c\u6216\u5728\u6d4f\u89c8\u5668\u91cc\u6253\u5f00\u52fe\u7a3d\u7f51\u9875\u7248\u3001\u518d\u6253\u5f00\u8fd9\u4efd\u5de5\u4f5c\u7c3f\u3002';
})();
