// Read when video.js is run: it then puts no style elements into the page, which its policy would refuse.
window.VIDEOJS_NO_DYNAMIC_STYLE = true;
