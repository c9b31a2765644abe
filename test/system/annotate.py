"""Prints the annotations of a PDF as JSON, as pypdf reads them: page, author, note, boxes in points from the page's top left."""

import json
import sys

from pypdf import PdfReader

found = []
reader = PdfReader(sys.argv[1])
for number, page in enumerate(reader.pages, 1):
    left, _, _, top = [float(value) for value in page.mediabox]
    for reference in page.get("/Annots") or []:
        annotation = reference.get_object()
        if annotation["/Subtype"] != "/Highlight":
            continue
        points = [float(value) for value in annotation["/QuadPoints"]]
        quads = [points[at : at + 8] for at in range(0, len(points), 8)]
        found.append(
            {
                "page": number,
                "author": str(annotation["/T"]),
                "note": str(annotation["/Contents"]),
                "popup": annotation["/Popup"].get_object()["/Subtype"],
                "appearance": annotation["/AP"]["/N"].get_object().get_data().decode("latin-1"),
                "boxes": [
                    [min(q[0::2]) - left, top - max(q[1::2]), max(q[0::2]) - left, top - min(q[1::2])] for q in quads
                ],
            }
        )
json.dump({"pages": len(reader.pages), "annotations": found}, sys.stdout)
