import json, sys, time
import pdfplumber

def rows(path):
    with pdfplumber.open(path) as pdf:
        # a field that a merged cell covers is None
        return [
            [cell for cell in row if cell is not None]
            for page in pdf.pages
            for table in page.extract_tables()
            for row in table
        ]

paths = sys.stdin.read().split("\n")
print(json.dumps({"version": pdfplumber.__version__}))
rows(paths[0])
for path in paths:
    started = time.perf_counter()
    print(json.dumps({"file": path, "rows": rows(path), "seconds": time.perf_counter() - started}))
