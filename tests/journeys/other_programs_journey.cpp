// What we write as other programs see it: it opens, and shows more than an empty page.
#include <algorithm>
#include <sstream>

#include "program.hpp"

namespace flipchart::journeys {
namespace {

class OtherPrograms : public Journey {
 protected:
  void SetUp() override {
    const Ran ran = flipchart({"render", "--demo", "--view", "customers-on-top", "--overlay", "flows",
                               "--size", "1920x1080", "-o", path("demo.svg")});
    ASSERT_EQ(ran.code, 0) << ran.err;
  }
  void shows_a_picture(const std::string& name) {
    const std::string png = text_of(path(name));
    ASSERT_GT(png.size(), 30000U) << "more than an empty page";
    EXPECT_EQ(png.substr(1, 3), "PNG");
  }
};

TEST_F(OtherPrograms, RsvgDrawsTheDemo) {
  if (!installed("rsvg-convert")) GTEST_SKIP() << "rsvg-convert is not installed";
  const Ran ran = shell("rsvg-convert -o " + quoted(path("rsvg.png")) + " " + quoted(path("demo.svg")));
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_EQ(ran.err, "");
  shows_a_picture("rsvg.png");
}

TEST_F(OtherPrograms, ChromiumDrawsTheDemo) {
  if (!installed("chromium")) GTEST_SKIP() << "chromium is not installed";
  const Ran ran =
      shell("HOME=" + quoted(path("")) +
            " chromium --headless --no-sandbox --disable-gpu --disable-dev-shm-usage --hide-scrollbars"
            " --window-size=1920,1080 --user-data-dir=" +
            quoted(path("profile")) + " --screenshot=" + quoted(path("chromium.png")) + " " +
            quoted("file://" + path("demo.svg")));
  EXPECT_EQ(ran.code, 0) << ran.err;
  shows_a_picture("chromium.png");
  const Ran text =
      shell("HOME=" + quoted(path("")) +
            " chromium --headless --no-sandbox --disable-gpu --disable-dev-shm-usage --user-data-dir=" +
            quoted(path("profile2")) + " --dump-dom " + quoted("file://" + path("demo.svg")));
  EXPECT_NE(text.out.find("Vera Petrova"), std::string::npos);
  EXPECT_EQ(text.out.find("parsererror"), std::string::npos);
}

// Without blanks, for programs that break lines where they will.
std::string letters_of(const std::string& text) {
  std::string letters;
  for (const char c : text)
    if (static_cast<unsigned char>(c) > ' ') letters += c;
  return letters;
}

TEST_F(OtherPrograms, LibreOfficeShowsTheSlidesWithEveryCardsName) {
  for (const char* program : {"soffice", "pdfinfo", "pdftotext", "pdftoppm"})
    if (!installed(program)) GTEST_SKIP() << program << " is not installed";
  const std::vector<std::string> of = {"--demo", "--view", "customers-on-top", "--overlay", "flows"};
  const auto drawn = [&](const std::string& name) {
    std::vector<std::string> words = {"render", "-o", path(name)};
    words.insert(words.end(), of.begin(), of.end());
    const Ran ran = flipchart(words);
    ASSERT_EQ(ran.code, 0) << ran.err;
  };
  drawn("slides.pptx");
  drawn("slides.json");
  const Ran zip = shell("/usr/bin/python3 -m zipfile -t " + quoted(path("slides.pptx")));
  EXPECT_EQ(zip.code, 0) << zip.out << zip.err;
  const Ran made =
      shell("soffice -env:UserInstallation=" + quoted("file://" + path("office")) +
            " --headless --convert-to pdf --outdir " + quoted(path("")) + " " + quoted(path("slides.pptx")));
  ASSERT_EQ(made.code, 0) << made.err;
  const Ran parts = shell("/usr/bin/python3 -m zipfile -l " + quoted(path("slides.pptx")));
  std::size_t slides = 0;
  while (parts.out.find("ppt/slides/slide" + std::to_string(slides + 1) + ".xml") != std::string::npos)
    ++slides;
  EXPECT_GE(slides, 2U) << "both views";
  const Ran info = shell("pdfinfo " + quoted(path("slides.pdf")));
  EXPECT_NE(info.out.find("Pages:           " + std::to_string(slides) + "\n"), std::string::npos)
      << info.out;
  EXPECT_NE(info.out.find("Page size:       960"), std::string::npos) << info.out;

  // Slides read letters that run from right to left in their own order, and what had to be made shorter is.
  const std::string text = letters_of(shell("pdftotext -layout " + quoted(path("slides.pdf")) + " -").out);
  std::size_t cards = 0;
  std::size_t found = 0;
  const nlohmann::json picture = nlohmann::json::parse(text_of(path("slides.json")));
  for (const auto& card : picture.at("cards")) {
    const std::string name = letters_of(card.at("lines").at(0));
    ++cards;
    if (text.find(name) != std::string::npos) {
      ++found;
      continue;
    }
    const bool plain =
        std::all_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (!plain) continue;
    EXPECT_NE(text.find(name.substr(0, name.size() / 2)), std::string::npos) << name;
  }
  EXPECT_GT(cards, 150U);
  EXPECT_GE(found * 100, cards * 96) << found << " of " << cards;
  ASSERT_EQ(
      shell("pdftoppm -r 60 -png -singlefile " + quoted(path("slides.pdf")) + " " + quoted(path("slides")))
          .code,
      0);
  shows_a_picture("slides.png");
}

TEST_F(OtherPrograms, OpenpyxlReadsTheReport) {
  const std::string python = "/usr/bin/python3";
  if (shell(python + " -c 'import openpyxl'").code != 0) GTEST_SKIP() << "python3-openpyxl is not installed";
  ASSERT_EQ(flipchart({"report", "--demo", "-o", path("report.xlsx")}).code, 0);
  const std::string program = file("read.py",
                                   "import openpyxl, sys\n"
                                   "book = openpyxl.load_workbook(sys.argv[1])\n"
                                   "print('|'.join(book.sheetnames))\n"
                                   "for row in book['Handovers between silos'].iter_rows(values_only=True):\n"
                                   "    print(*row, sep='|')\n");
  const Ran ran = shell(python + " " + quoted(program) + " " + quoted(path("report.xlsx")));
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_EQ(ran.out.rfind("Summary|In figures|Handovers between silos|", 0), 0U) << ran.out;
  EXPECT_NE(ran.out.find("\nCustomer Care|Logistics|214|0.095323\n"), std::string::npos) << ran.out;
}

TEST_F(OtherPrograms, OpenpyxlReadsTheData) {
  const std::string python = "/usr/bin/python3";
  if (shell(python + " -c 'import openpyxl'").code != 0) GTEST_SKIP() << "python3-openpyxl is not installed";
  ASSERT_EQ(flipchart({"export", "--demo", "--unsafe", "-o", path("data.xlsx")}).code, 0);
  ASSERT_EQ(flipchart({"export", "--demo", "--unsafe", "-o", path("data")}).code, 0);
  const std::string program = file("cells.py",
                                   "import csv, openpyxl, sys\n"
                                   "book = openpyxl.load_workbook(sys.argv[1])\n"
                                   "print('|'.join(book.sheetnames))\n"
                                   "for sheet in book:\n"
                                   "    files = list(csv.reader(open(f'{sys.argv[2]}/{sheet.title}.csv')))\n"
                                   "    cells = list(sheet.iter_rows(values_only=True))\n"
                                   "    said = [['' if c is None else str(c) for c in r] for r in cells]\n"
                                   "    said = [r + [''] * (len(files[0]) - len(r)) for r in said]\n"
                                   "    print(sheet.title, len(said), said == files)\n");
  const Ran ran =
      shell(python + " " + quoted(program) + " " + quoted(path("data.xlsx")) + " " + quoted(path("data")));
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_EQ(ran.out,
            "people|customers|issues|events\n"
            "people 123 True\ncustomers 46 True\nissues 1041 True\nevents 6301 True\n");
}

// Paper, as those see it who print it and search in it.
class Paper : public Journey {
 protected:
  void SetUp() override {
    if (!installed("pdftotext") || !installed("pdfinfo") || !installed("pdffonts"))
      GTEST_SKIP() << "poppler is not installed";
  }
  std::string rendered(const std::vector<std::string>& more, const std::string& name = "demo.pdf") {
    std::vector<std::string> words = {"render", "--demo", "-o", path(name)};
    words.insert(words.end(), more.begin(), more.end());
    const Ran ran = flipchart(words);
    EXPECT_EQ(ran.code, 0) << ran.err;
    return path(name);
  }
  // Without blanks and without the marks that say where a direction begins and ends.
  static std::string letters_of(const std::string& text) {
    std::string letters;
    for (std::size_t at = 0; at < text.size(); ++at) {
      const bool mark = text.compare(at, 2, "\xE2\x80") == 0 && at + 2 < text.size() &&
                        (text[at + 2] == '\x8E' || text[at + 2] == '\x8F' ||
                         (text[at + 2] >= '\xAA' && text[at + 2] <= '\xAE'));
      if (mark)
        at += 2;
      else if (text[at] != ' ' && text[at] != '\n' && text[at] != '\f')
        letters += text[at];
    }
    return letters;
  }
};

TEST_F(Paper, EveryWordOnEveryCardIsFoundInEveryScript) {
  for (const char* view : {"leaders-on-top", "customers-on-top"}) {
    const std::vector<std::string> look = {"--view", view, "--overlay", "flows", "--names", "full"};
    const Ran text = shell("pdftotext " + quoted(rendered(look)) + " -");
    ASSERT_EQ(text.code, 0) << text.err;
    const std::string found = letters_of(text.out);
    const auto picture = nlohmann::json::parse(text_of(rendered(look, "demo.json")));
    std::size_t lines = 0;
    for (const auto& card : picture.at("cards")) {
      for (const auto& line : card.at("lines")) {
        ++lines;
        EXPECT_NE(found.find(letters_of(line)), std::string::npos) << line;
      }
    }
    EXPECT_GT(lines, 160U);
    EXPECT_NE(text.out.find("Vera Petrova"), std::string::npos) << "with its blanks";
  }
}

TEST_F(Paper, FontsAreEmbeddedAndNoLargerThanNeeded) {
  const Ran fonts = shell("pdffonts " + quoted(rendered({})) + " | tail -n +3");
  ASSERT_EQ(fonts.code, 0) << fonts.err;
  std::istringstream lines(fonts.out);
  std::size_t count = 0;
  for (std::string line; std::getline(lines, line); ++count)
    EXPECT_NE(line.find(" yes yes yes "), std::string::npos) << "embedded, subset, with its text: " << line;
  EXPECT_GE(count, 6U);
}

TEST_F(Paper, SheetsHaveTheSizesOfPaper) {
  const std::pair<const char*, const char*> sizes[] = {{"A4", "595.276 x 841.89 pts (A4)"},
                                                       {"A3", "841.89 x 1190.55 pts (A3)"},
                                                       {"A2", "1190.55 x 1683.78 pts (A2)"},
                                                       {"A1", "1683.78 x 2383.94 pts (A1)"},
                                                       {"A0", "2383.94 x 3370.39 pts (A0)"},
                                                       {"A4-landscape", "841.89 x 595.276 pts (A4)"},
                                                       {"Letter", "612 x 792 pts (letter)"},
                                                       {"Tabloid-landscape", "1224 x 792 pts"},
                                                       {"16:9", "960 x 540 pts"},
                                                       {"4:3", "720 x 540 pts"}};
  for (const auto& [size, words] : sizes) {
    const Ran info = shell("pdfinfo " + quoted(rendered({"--size", size})));
    EXPECT_NE(info.out.find(words), std::string::npos) << size << ": " << info.out;
    EXPECT_NE(info.out.find("Tagged:          yes"), std::string::npos);
  }
}

TEST_F(Paper, IsDrawnAndFoundWithoutFault) {
  const std::string name = rendered({"--size", "A3-landscape", "--overlay", "flows"});
  const Ran drawn = shell("pdftoppm -r 96 -png " + quoted(name) + " " + quoted(path("sheet")));
  EXPECT_EQ(drawn.code, 0);
  EXPECT_EQ(drawn.err, "");
  EXPECT_GT(text_of(path("sheet-1.png")).size(), 30000U) << "more than an empty sheet";
  if (!installed("qpdf")) GTEST_SKIP() << "qpdf is not installed";
  const Ran checked = shell("qpdf --check " + quoted(name));
  EXPECT_EQ(checked.code, 0) << checked.out << checked.err;
}

TEST_F(OtherPrograms, PythonUnpacksAPictureOfAnySize) {
  const std::string python = "/usr/bin/python3";
  if (shell(python + " -c 'import zlib'").code != 0) GTEST_SKIP() << "python3 is not installed";
  ASSERT_EQ(flipchart({"render", "--demo", "--size", "40000x2000", "-o", path("wide.png")}).code, 0);
  const std::string program = file(
      "rows.py",
      "import struct, sys, zlib\n"
      "data = open(sys.argv[1], 'rb').read()\n"
      "at, rows = 8, zlib.decompressobj()\n"
      "length, colours = 0, set()\n"
      "while at < len(data):\n"
      "    size, kind = struct.unpack('>I4s', data[at:at + 8])\n"
      "    body = data[at + 8:at + 8 + size]\n"
      "    assert zlib.crc32(kind + body) == struct.unpack('>I', data[at + 8 + size:at + 12 + size])[0]\n"
      "    if kind == b'IHDR': print(*struct.unpack('>IIBBBBB', body))\n"
      "    if kind == b'IDAT':\n"
      "        some = rows.decompress(body)\n"
      "        length += len(some)\n"
      "        colours.update(some[::997])\n"
      "    at += size + 12\n"
      "print(length, rows.eof, len(colours) > 20)\n");
  const Ran ran = shell(python + " " + quoted(program) + " " + quoted(path("wide.png")));
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_EQ(ran.out, "40000 2000 8 2 0 0 0\n" + std::to_string(2000 * (40000 * 3 + 1)) + " True True\n");
}

TEST_F(OtherPrograms, GraphvizLaysOutTheGraphWithEveryCard) {
  if (!installed("dot")) GTEST_SKIP() << "dot is not installed";
  for (const char* view : {"leaders-on-top", "customers-on-top"}) {
    for (const char* name : {"demo.dot", "demo.json"})
      ASSERT_EQ(flipchart({"render", "--demo", "--view", view, "--overlay", "flows", "-o", path(name)}).code,
                0);
    const Ran drawn = shell("dot -Tsvg -o " + quoted(path("graph.svg")) + " " + quoted(path("demo.dot")));
    EXPECT_EQ(drawn.code, 0) << drawn.err;
    const std::string picture = text_of(path("graph.svg"));
    std::size_t nodes = 0;
    for (std::size_t at = picture.find("class=\"node"); at != std::string::npos;
         at = picture.find("class=\"node", at + 1))
      ++nodes;
    EXPECT_EQ(nodes, nlohmann::json::parse(text_of(path("demo.json"))).at("cards").size()) << view;
    EXPECT_NE(picture.find("Vera Petrova"), std::string::npos);
  }
}

}  // namespace
}  // namespace flipchart::journeys
