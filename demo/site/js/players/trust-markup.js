// This page's player writes its own markup as strings. They may become elements; scripts stay forbidden.
window.trustedTypes?.createPolicy('default', { createHTML: (markup) => markup });
