// Before anything is laid out: with scripts the page is a surface, not a document.
document.documentElement.classList.add('live');
