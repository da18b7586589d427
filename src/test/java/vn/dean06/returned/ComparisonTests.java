package vn.dean06.returned;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Tag;
import org.junit.jupiter.api.Test;

import vn.dean06.document.Block.Paragraph;
import vn.dean06.document.Document;
import vn.dean06.document.SampleDocument;
import vn.dean06.document.word.DocxAssert;
import vn.dean06.returned.Comparison.FigureFinding;
import vn.dean06.returned.Comparison.FigureState;
import vn.dean06.returned.Comparison.TextFinding;
import vn.dean06.returned.Comparison.TextState;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * What became of every figure and text of a file in which people worked.
 */
class ComparisonTests {

	@Test
	void whatWasSentIsKeptByKeyAndOrdinal() {
		assertThat(Example.SENT.figures()).containsExactly(new Sent.Figure(Example.CARDS, 1, "10.md#2", "10.250"),
				new Sent.Figure(Example.RATE, 1, "10.md#2", "98,86%"),
				new Sent.Figure(Example.BIRTHS, 1, "20.md#1", "531.670"),
				new Sent.Figure(Example.ONLINE, 1, "20.md#1", "480"), new Sent.Figure(Example.CARDS, 2, "", "10.250"),
				new Sent.Figure(Example.BIRTHS, 2, "", "531.670"));
		assertThat(Example.SENT.texts()).extracting(Sent.Text::key)
			.filteredOn((key) -> !key.isEmpty())
			.containsExactly("10.md#1", "10.md#2", "10.md#3", "20.md#1", "20.md#2", "20.md#3");
		assertThat(Example.SENT.texts()).extracting(Sent.Text::text).contains("Số: 258/BC-UBND", Example.PRACTICE);
	}

	@Test
	void aFileThatNobodyTouchedIsUnchanged() {
		assertUntouched(Example.compare(Example.file()));
	}

	@Test
	void aNumberThatWasWrittenOverIsAltered() {
		Comparison comparison = Example.compare(edited("10.250", "10.520"));
		assertThat(others(comparison)).containsExactly(new FigureFinding(FigureState.ALTERED, Example.CARDS, 1,
				"10.md#2", "10.250", "10.520", "Đã cấp 10.520 thẻ căn cước, đạt 98,86% so với kế hoạch năm 2024."));
		assertThat(changed(comparison)).as("prose").isEmpty();
	}

	@Test
	void aNumberOfATableInTheTextIsUnchangedOrAltered() {
		Document document = SampleDocument.tabled("…");
		byte[] file = DocxAssert.bytes(document, new Document.Identity("2024", "7", "ab".repeat(32)));
		Sent sent = Sent.of(document, file);
		assertThat(sent.figures()).hasSize(6);
		assertThat(Comparison.of(sent, ReturnedWord.read(file)).figures()).extracting(FigureFinding::state)
			.containsOnly(FigureState.UNCHANGED);
		WordFile edited = new WordFile(file).replace(">31.234<", ">31.243<").replace(">…<", ">7<");
		Comparison comparison = Comparison.of(sent, ReturnedWord.read(edited.bytes()));
		assertThat(others(comparison)).extracting(FigureFinding::state, FigureFinding::key, FigureFinding::after)
			.containsExactly(tuple(FigureState.ALTERED, "a.tong@TINH/2024-11", "7"),
					tuple(FigureState.ALTERED, "a.tong@TINH/Quý IV/2024", "31.243"));
		assertThat(changed(comparison)).as("prose").isEmpty();
	}

	@Test
	void aNumberInAFootnoteIsSeenToo() {
		WordFile file = Example.file();
		file.with("word/footnotes.xml", file.text("word/footnotes.xml").replace(">480<", ">485<"));
		assertThat(others(Example.compare(file)))
			.extracting(FigureFinding::state, FigureFinding::key, FigureFinding::after)
			.containsExactly(tuple(FigureState.ALTERED, Example.ONLINE, "485"));
	}

	@Test
	void proseIsTakenWithTheKeysOfItsFigures() {
		Comparison comparison = Example.compare(Example.file()
			.replace(" so với kế", " so với cùng kỳ năm trước và kế")
			.replace("Đã cấp ", "Toàn tỉnh đã cấp "));
		assertThat(others(comparison)).isEmpty();
		TextFinding edited = only(comparison);
		assertThat(edited.state()).isEqualTo(TextState.EDITED);
		assertThat(edited.key()).isEqualTo("10.md#2");
		assertThat(TextPart.template(edited.after().getFirst())).isEqualTo(
				"Toàn tỉnh đã cấp {{cc.cap@CAT/2024}} thẻ căn cước, đạt {{cc.ty-le@CAT/2024}} so với cùng kỳ năm trước và kế hoạch năm 2024.");
	}

	@Test
	void aTextThatProgramsPartedIntoRunsIsTheSame() {
		assertUntouched(Example.compare(Example.file().edit((xml) -> {
			for (Element run : xml.select("w|r")) {
				Element text = run.selectFirst("> w|t");
				if (text != null && text.wholeText().length() > 4) {
					Element second = run.clone();
					String words = text.wholeText();
					text.text(words.substring(0, 3)).attr("xml:space", "preserve");
					Objects.requireNonNull(second.selectFirst("> w|t")).text(words.substring(3));
					Objects.requireNonNull(second.selectFirst("> w|t")).attr("xml:space", "preserve");
					run.after(second);
				}
			}
		})));
	}

	@Test
	void aFigureThatWasCopiedIsDoubled() {
		Comparison comparison = Example.compare(Example.file().edit((xml) -> {
			Element control = WordFile.control(xml, "98,86%");
			WordFile.paragraph(xml, "tập huấn").appendChild(control.clone());
		}));
		assertThat(others(comparison)).singleElement().satisfies((found) -> {
			assertThat(found.state()).isEqualTo(FigureState.DOUBLED);
			assertThat(found.key()).isEqualTo(Example.RATE);
			assertThat(found.block()).isEqualTo("20.md#2");
			assertThat(found.context()).endsWith("nhà văn hóa.98,86%");
		});
		assertThat(TextPart.template(only(comparison).after().getFirst()))
			.endsWith("nhà văn hóa.{{cc.ty-le@CAT/2024}}");
	}

	@Test
	void aFigureThatWasDeletedIsMissing() {
		Comparison comparison = Example.compare(Example.file().edit((xml) -> {
			xml.select("w|bookmarkStart[w:name^=f_]").remove();
			WordFile.control(xml, "98,86%").remove();
		}));
		assertThat(others(comparison)).extracting(FigureFinding::state, FigureFinding::key, FigureFinding::before)
			.containsExactly(tuple(FigureState.MISSING, Example.RATE, "98,86%"));
	}

	@Test
	void anEmptiedControlIsMissingAndItsInvitationIsNoText() {
		Comparison comparison = Example.compare(Example.file().edit((xml) -> {
			Element control = WordFile.control(xml, "98,86%");
			Objects.requireNonNull(control.selectFirst("w|sdtPr")).appendElement("w:showingPlcHdr");
			Objects.requireNonNull(control.selectFirst("w|t")).text("Click or tap here to enter text.");
		}));
		assertThat(others(comparison)).extracting(FigureFinding::state).containsExactly(FigureState.MISSING);
		assertThat(only(comparison).text()).isEqualTo("Đã cấp 10.250 thẻ căn cước, đạt so với kế hoạch năm 2024.");
	}

	@Test
	void aParagraphThatWasMovedIsMoved() {
		Comparison comparison = Example.compare(Example.file().edit((xml) -> {
			Element moved = WordFile.paragraph(xml, "tập huấn");
			WordFile.paragraph(xml, "KHÁI QUÁT").after(moved);
		}));
		assertThat(others(comparison)).isEmpty();
		TextFinding moved = only(comparison);
		assertThat(moved.state()).isEqualTo(TextState.MOVED);
		assertThat(moved.key()).isEqualTo("20.md#2");
		assertThat(moved.edited()).isFalse();
	}

	@Test
	void trackedChangesAreTakenAsIfTheyWereAccepted() {
		WordFile file = Example.file().edit((xml) -> {
			Element paragraph = WordFile.paragraph(xml, "ban hành 108");
			Element run = Objects.requireNonNull(paragraph.selectFirst("w|r"));
			Element deleted = new Element(Tag.valueOf("w:del", "", ParseSettings.preserveCase), "");
			run.replaceWith(deleted);
			deleted.appendChild(run);
			Objects.requireNonNull(run.selectFirst("w|t")).tagName("w:delText");
			deleted.after(
					"<w:ins><w:r><w:t>Công an tỉnh đã ban hành nhiều văn bản để đôn đốc các đơn vị.</w:t></w:r></w:ins>");
		});
		assertThat(ReturnedWord.read(file.bytes()).tracked()).isTrue();
		assertThat(ReturnedWord.read(Example.FILE).tracked()).isFalse();
		TextFinding edited = only(Example.compare(file));
		assertThat(edited.state()).isEqualTo(TextState.EDITED);
		assertThat(edited.key()).isEqualTo("10.md#3");
		assertThat(edited.text()).isEqualTo("Công an tỉnh đã ban hành nhiều văn bản để đôn đốc các đơn vị.");
	}

	@Test
	void twoParagraphsWhoseDividingMarkIsDeletedAreOne() {
		Comparison comparison = Example.compare(Example.file()
			.edit((xml) -> Objects.requireNonNull(WordFile.paragraph(xml, "ban hành 108").selectFirst("w|pPr"))
				.append("<w:rPr><w:del w:id=\"900\"/></w:rPr>")));
		assertThat(changed(comparison)).extracting(TextFinding::state, TextFinding::key)
			.containsExactlyInAnyOrder(tuple(TextState.EDITED, "10.md#3"), tuple(TextState.JOINED, "20.md#1"));
		assertThat(changed(comparison)).extracting(TextFinding::into).containsExactlyInAnyOrder("", "10.md#3");
		assertThat(others(comparison)).as("the figures are still there").isEmpty();
	}

	@Test
	void aParagraphThatWasDeletedWhileItsNeighbourGrewIsDeleted() {
		Comparison comparison = Example.compare(Example.file().edit((xml) -> {
			WordFile.paragraph(xml, "tập huấn").remove();
			WordFile.paragraph(xml, "ban hành 108")
				.append("<w:r><w:t> Các sở rà soát lại thiết bị ở bộ phận một cửa.</w:t></w:r>");
		}));
		assertThat(changed(comparison)).extracting(TextFinding::state)
			.containsExactlyInAnyOrder(TextState.EDITED, TextState.DELETED);
	}

	@Test
	void aFigureWithoutItsControlIsFoundByItsBookmark() {
		WordFile file = unwrapped(Example.file(), "10.250").edit((xml) -> {
		});
		assertThat(others(Example.compare(file))).isEmpty();
		file.replace(">10.250<", ">11.000<");
		assertThat(others(Example.compare(file))).extracting(FigureFinding::state, FigureFinding::after)
			.startsWith(tuple(FigureState.ALTERED, "11.000"));
	}

	@Test
	void aFigureWithoutAnyMarkIsFoundByTheWordsAround() {
		WordFile file = unmarked(Example.file());
		Comparison same = Example.compare(file);
		assertUntouched(same);
		Comparison altered = Example.compare(file.replace("98,86%", "97,5%"));
		assertThat(others(altered)).containsExactly(new FigureFinding(FigureState.ALTERED, Example.RATE, 1, "10.md#2",
				"98,86%", "97,5%", "Đã cấp 10.250 thẻ căn cước, đạt 97,5% so với kế hoạch năm 2024."));
		assertThat(changed(altered)).isEmpty();
	}

	@Test
	void aFigureWithoutAnyMarkIsFoundBeforeASignToo() {
		Document document = SampleDocument.of(new Paragraph("10.md#1",
				List.of(Example.text("Có "), Example.figure("xa.dat@CAT/2024", "20"), Example.text("/"),
						Example.figure("xa.tong@CAT/2024", "21"), Example.text(" xã đạt "),
						Example.figure("xa.ty-le@CAT/2024", "95,2"), Example.text("% kế hoạch."))));
		byte[] file = DocxAssert.bytes(document);
		Sent sent = Sent.of(document, file);
		WordFile bare = unmarked(new WordFile(file));
		assertThat(others(Comparison.of(sent, ReturnedWord.read(bare.bytes())))).isEmpty();
		bare.replace(">95,2<", ">96,0<").replace(">20<", ">19<");
		assertThat(others(Comparison.of(sent, ReturnedWord.read(bare.bytes()))))
			.extracting(FigureFinding::state, FigureFinding::before, FigureFinding::after)
			.containsExactly(tuple(FigureState.ALTERED, "20", "19"), tuple(FigureState.ALTERED, "95,2", "96,0"));
	}

	@Property(tries = 200, shrinking = ShrinkingMode.OFF)
	void whateverDigitIsChangedIsTold(@ForAll long seed) {
		Random random = new Random(seed);
		boolean[] changed = { false, false };
		WordFile file = Example.file().edit((xml) -> {
			List<Element> texts = xml.select("w|t")
				.stream()
				.filter((text) -> text.wholeText().matches(".*\\d.*"))
				.toList();
			Element text = texts.get(random.nextInt(texts.size()));
			String other = text.wholeText().replaceFirst("\\d(?=\\D*$)", String.valueOf(random.nextInt(10)));
			changed[(text.closest("w|sdt") != null) ? 0 : 1] = !other.equals(text.wholeText());
			text.text(other);
		});
		Comparison comparison = Example.compare(file);
		assertThat(others(comparison).stream().anyMatch((found) -> found.state() == FigureState.ALTERED))
			.isEqualTo(changed[0]);
		assertThat(changed(comparison).isEmpty()).as("words").isEqualTo(!changed[1]);
	}

	@Test
	void aNumberThatSomebodyTypedIsNoFigure() {
		Comparison comparison = Example.compare(Example.file()
			.replace("nhà văn hóa.", "nhà văn hóa, có 1.250 lượt người; ngày 05/6/2024 theo Kế hoạch 12/KH-UBND."));
		assertThat(others(comparison)).containsExactly(
				new FigureFinding(FigureState.TYPED_BY_HAND, "", 0, "20.md#2", "", "1.250", only(comparison).text()));
	}

	@Test
	void aParagraphThatWasSplitIsSplit() {
		Comparison comparison = Example.compare(Example.file().edit((xml) -> {
			Element paragraph = WordFile.paragraph(xml, "Tiếp nhận");
			Element second = paragraph.clone();
			Objects.requireNonNull(paragraph.select("> w|r").last()).remove();
			Element rest = Objects.requireNonNull(second.select("> w|r").last());
			second.empty().appendChild(rest);
			paragraph.after(second);
		}));
		TextFinding split = only(comparison);
		assertThat(split.state()).isEqualTo(TextState.SPLIT);
		assertThat(split.key()).isEqualTo("20.md#1");
		assertThat(split.text()).isEqualTo("Tiếp nhận 531.670 hồ sơ khai sinh\n, tăng so với năm trước.");
		assertThat(others(comparison)).isEmpty();
	}

	@Test
	void aParagraphThatWasAddedOrTakenAwayIsSaidSo() {
		Comparison comparison = Example.compare(Example.file().edit((xml) -> {
			WordFile.paragraph(xml, "ban hành 108").remove();
			WordFile.paragraph(xml, "tập huấn")
				.after("<w:p><w:r><w:t>Lắp đặt 15 máy quét mã tại bộ phận một cửa.</w:t></w:r></w:p>");
		}));
		assertThat(changed(comparison))
			.extracting(TextFinding::state, TextFinding::key, TextFinding::before, TextFinding::text)
			.containsExactly(tuple(TextState.DELETED, "10.md#3", Example.PRACTICE, ""),
					tuple(TextState.NEW, "", "", "Lắp đặt 15 máy quét mã tại bộ phận một cửa."));
		assertThat(others(comparison)).extracting(FigureFinding::state, FigureFinding::after)
			.containsExactly(tuple(FigureState.TYPED_BY_HAND, "15"));
	}

	@Test
	void controlsOfOtherProgramsAreNotMinded() {
		WordFile file = Example.file().edit((xml) -> {
			int number = 0;
			for (Element run : xml.select("w|r")) {
				run.after("<w:sdt><w:sdtPr><w:tag w:val=\"goog_rdk_" + number++
						+ "\"/></w:sdtPr><w:sdtContent/></w:sdt>");
				Element wrapped = Objects.requireNonNull(run.nextElementSibling());
				Objects.requireNonNull(wrapped.selectFirst("w|sdtContent")).appendChild(run);
			}
		});
		assertUntouched(Example.compare(file));
		WrittenBy writtenBy = ReturnedWord.read(file.bytes()).writtenBy();
		assertThat(writtenBy.program()).isEqualTo(WrittenBy.Program.GOOGLE_DOCS);
		assertThat(writtenBy.warning()).hasValueSatisfying((words) -> assertThat(words).contains("Google Docs"));
	}

	@Test
	void withoutTagsTheTitlesAreEnough() {
		assertUntouched(Example.compare(Example.file().edit((xml) -> {
			xml.select("w|tag, w|bookmarkStart, w|bookmarkEnd").remove();
		})));
	}

	@Test
	void aFileThatWasMadeElsewhereLosesEverythingButItsText() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (XWPFDocument elsewhere = new XWPFDocument()) {
			elsewhere.createParagraph().createRun().setText("Tin nhanh trong tuần");
			elsewhere.createParagraph()
				.createRun()
				.setText("Đã cấp 10.250 thẻ căn cước, đạt 98,86% so với kế hoạch năm 2024.");
			elsewhere.createParagraph().createRun().setText(Example.PRACTICE);
			elsewhere.write(out);
		}
		ReturnedWord returned = ReturnedWord.read(out.toByteArray());
		assertThat(returned.identity()).isEmpty();
		Comparison comparison = Comparison.of(Example.SENT, returned);
		assertThat(comparison.figures()).extracting(FigureFinding::state)
			.containsExactly(FigureState.UNCHANGED, FigureState.UNCHANGED, FigureState.MISSING, FigureState.MISSING,
					FigureState.MISSING, FigureState.MISSING);
		assertThat(comparison.texts()).filteredOn((text) -> text.state() == TextState.UNCHANGED)
			.extracting(TextFinding::key)
			.containsExactlyInAnyOrder("10.md#2", "10.md#3");
		assertThat(comparison.texts()).filteredOn((text) -> text.state() == TextState.NEW)
			.extracting(TextFinding::text)
			.containsExactly("Tin nhanh trong tuần");
	}

	private static WordFile edited(String number, String other) {
		return Example.file()
			.edit((xml) -> Objects.requireNonNull(WordFile.control(xml, number).selectFirst("w|t")).text(other));
	}

	/** Takes a number out of its control. */
	private static WordFile unwrapped(WordFile file, String number) {
		return file.edit((xml) -> {
			Element control = WordFile.control(xml, number);
			control.after(Objects.requireNonNull(control.selectFirst("w|r")));
			control.remove();
		});
	}

	/** Takes all numbers out of all they stand in. */
	private static WordFile unmarked(WordFile file) {
		return file.edit((xml) -> {
			for (Element control : List.copyOf(xml.select("w|sdt"))) {
				control.after(Objects.requireNonNull(control.selectFirst("w|r")));
				control.remove();
			}
			xml.select("w|bookmarkStart, w|bookmarkEnd").remove();
		});
	}

	private static void assertUntouched(Comparison comparison) {
		assertThat(others(comparison)).isEmpty();
		assertThat(comparison.figures()).hasSize(6);
		assertThat(changed(comparison)).isEmpty();
		assertThat(comparison.texts()).hasSameSizeAs(Example.SENT.texts());
	}

	private static List<FigureFinding> others(Comparison comparison) {
		return comparison.figures().stream().filter((figure) -> figure.state() != FigureState.UNCHANGED).toList();
	}

	private static List<TextFinding> changed(Comparison comparison) {
		return comparison.texts().stream().filter((text) -> text.state() != TextState.UNCHANGED).toList();
	}

	private static TextFinding only(Comparison comparison) {
		assertThat(changed(comparison)).hasSize(1);
		return changed(comparison).getFirst();
	}

}
