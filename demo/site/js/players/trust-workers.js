// This page's player runs its transmuxer in a worker made of a blob. Blobs of this origin may run; nothing else may.
window.trustedTypes?.createPolicy('default', {
  createScriptURL: (url) => (url.startsWith(`blob:${location.origin}/`) ? url : null),
});
