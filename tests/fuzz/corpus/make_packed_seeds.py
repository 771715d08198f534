# Writes the seeds of the workbook and container targets; what it writes is committed beside it.
# Run in this folder: python3 make_packed_seeds.py
import gzip, io, zipfile

SHEET = """<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><r><t>Ada</t></r><r>
<t xml:space="preserve"> B</t></r></is></c></row><row><c s="1"><v>44258.5</v></c><c t="e"><v>#N/A</v></c><c t="b"><v>1</v></c>
<c t="str"><f>A1</f><v>x_x000D_&amp;&#233;</v></c><c><v>1E+05</v></c></row><!-- </row> --></sheetData></worksheet>"""
SHARED = '<sst><si><t>Name</t></si><si><r><t>a</t></r><rPh><t>b</t></rPh></si></sst>'
STYLES = '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-409]d/m/yyyy h:mm;@"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="46"/></cellXfs></styleSheet>'
BOOK = '<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="S" r:id="a"/><sheet name="H" state="hidden" r:id="a"/></sheets></workbook>'
RELS = '<Relationships>%s</Relationships>' % ''.join(
    '<Relationship Id="%s" Type="t/%s" Target="%s"/>' % each for each in
    [("a", "worksheet", "worksheets/sheet1.xml"), ("b", "sharedStrings", "/xl/sharedStrings.xml"), ("c", "styles", "../xl/styles.xml")])
ROOT = '<Relationships><Relationship Id="r" Type="t/officeDocument" Target="xl/workbook.xml"/></Relationships>'


def zipped(members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def write(name, data):
    with open(name, "wb") as file:
        file.write(data if isinstance(data, bytes) else data.encode())


book = zipped([("[Content_Types].xml", "<Types/>"), ("_rels/.rels", ROOT), ("xl/workbook.xml", BOOK),
               ("xl/_rels/workbook.xml.rels", RELS), ("xl/worksheets/sheet1.xml", SHEET),
               ("xl/sharedStrings.xml", SHARED), ("xl/styles.xml", STYLES)])
write("workbook/parts.txt", "\n%%\n".join([SHEET, SHARED, STYLES, BOOK, RELS]))
write("workbook/sheet.txt", SHEET)
write("workbook/prefixed.txt", '<x:worksheet xmlns:x="s"><x:sheetData><x:row><x:c r="B9"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>')
write("workbook/doctype.txt", '<!DOCTYPE a [<!ENTITY b "c">]><worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>')
write("workbook/whole.xlsx", book)
packed = gzip.compress(b"id,name\n1,Ada\n", mtime=0)
write("containers/one.gz", packed)
write("containers/two.gz", packed + packed + b"rest")
write("containers/mixed.zip", zipped([("a.csv", "id\n1\n"), ("in/b.csv.gz", packed), ("c.zip", zipped([("d.json", "[]")])),
                                      ("__MACOSX/._a.csv", "x"), ("x.xlsx", book), (".hidden", "x"), ("Thumbs.db", "x")]))
for name, text in [("a.ldif", "version: 1\n# c\n d\ndn: cn=A\n"), ("a.dot", "/* c */ strict digraph \"a b\" {a->b}"),
                   ("a.json", '{"a": [1]}'), ("a.xes", '<?xml version="1.0"?><!-- c --><log/>'), ("a.csv", "id;name\n1;A\n")]:
    write("containers/" + name, text)
write("containers/old.xls", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + "EncryptedPackage".encode("utf-16-le"))
