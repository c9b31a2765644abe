import json, sys, time
import fitz

if not hasattr(fitz.Page, "find_tables"):
    sys.exit(f"PyMuPDF {fitz.VersionBind} has no find_tables (1.23 and later do)")

def rows(path):
    with fitz.open(path) as pdf:
        return [
            [cell for cell in row if cell is not None]
            for page in pdf
            for table in page.find_tables()
            for row in table.extract()
        ]

paths = sys.stdin.read().split("\n")
print(json.dumps({"version": fitz.VersionBind}))
rows(paths[0])
for path in paths:
    started = time.perf_counter()
    print(json.dumps({"file": path, "rows": rows(path), "seconds": time.perf_counter() - started}))
