// Runs before the first paint, so that no text changes its language in front of the viewer.
(() => {
  const asked = new URLSearchParams(location.search).get('lang');
  let kept = null;
  try {
    kept = localStorage.getItem('demo-language');
  } catch {
    // Storage may be blocked; the browser's language is then used.
  }
  const wanted = asked ?? kept ?? navigator.language;
  document.documentElement.lang = wanted.startsWith('zh') ? 'zh-CN' : 'en';
})();
