// Runs where the parser has just read the data of the table that it stands in.
document.currentScript.parentElement.dataHere();
