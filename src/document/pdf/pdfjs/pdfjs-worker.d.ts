// The package has no types for this part; it is loaded for what it does when it is loaded.
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs";
