package vn.dean06.document.word;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFootnotes;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSettings;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FootnotesDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

import vn.dean06.document.Style;
import vn.dean06.document.Typeface;

/**
 * The styles and settings of a Word document: Times New Roman, Vietnamese, and a style
 * for every part of an official document.
 */
final class WordStyles {

	/** The thin paragraph whose border is the line under a part. */
	static final String RULE = "Rule";

	/**
	 * The paragraph that only ends a section or stands after a table; so low that it fits
	 * where the table ends at the foot of a page, and makes no empty one.
	 */
	static final String END = "End";

	private static final String NAMESPACE = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

	private static final String STYLES = """
			<w:styles %s>
			<w:docDefaults>
			<w:rPrDefault><w:rPr>
			<w:rFonts w:ascii="Times New Roman" w:eastAsia="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>
			<w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/>
			</w:rPr></w:rPrDefault>
			<w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault>
			</w:docDefaults>
			<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
			<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">
			<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>
			<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>
			<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>
			<w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/>
			</w:tblCellMar></w:tblPr></w:style>
			<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>
			<w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>
			<w:style w:type="paragraph" w:customStyle="1" w:styleId="Rule"><w:name w:val="Đường kẻ"/>
			<w:basedOn w:val="Normal"/><w:pPr><w:pBdr><w:top w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:pBdr>
			<w:spacing w:before="40" w:line="80" w:lineRule="exact"/><w:jc w:val="center"/></w:pPr>
			<w:rPr><w:sz w:val="4"/><w:szCs w:val="4"/></w:rPr></w:style>
			<w:style w:type="paragraph" w:customStyle="1" w:styleId="End"><w:name w:val="Hết phần"/>
			<w:basedOn w:val="Normal"/><w:pPr><w:spacing w:line="1" w:lineRule="exact"/></w:pPr>
			<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr></w:style>
			%s
			</w:styles>
			""";

	private static final String STYLE = """
			<w:style w:type="paragraph"%s w:styleId="%s"><w:name w:val="%s"/><w:basedOn w:val="Normal"/><w:qFormat/>
			<w:pPr>%s<w:spacing w:before="%d" w:after="%d"/>%s<w:jc w:val="%s"/>%s</w:pPr>
			<w:rPr>%s<w:sz w:val="%d"/><w:szCs w:val="%d"/></w:rPr></w:style>
			""";

	private static final String SETTINGS = """
			<w:settings %s>
			<w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>
			<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>
			<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>
			<w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>
			</w:settings>
			""";

	private static final String FOOTNOTES = """
			<w:footnotes %s>
			<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
			<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>
			</w:footnotes>
			""";

	private static final List<String> IDS = Arrays.stream(Style.values()).map(WordStyles::idOf).toList();

	private WordStyles() {
	}

	static void install(XWPFDocument word) throws IOException {
		word.createStyles().setStyles((CTStyles) Parsed.STYLES.copy());
		word.getSettings().getCTSettings().set(Parsed.SETTINGS);
		word.createFootnotes().setFootnotes((CTFootnotes) Parsed.FOOTNOTES.copy());
	}

	/**
	 * What every document begins with; it is read once and copied from then on.
	 */
	private static final class Parsed {

		static final CTStyles STYLES;

		static final CTSettings SETTINGS;

		static final CTFootnotes FOOTNOTES;

		static {
			try {
				String own = Arrays.stream(Style.values()).map(WordStyles::style).collect(Collectors.joining());
				STYLES = StylesDocument.Factory.parse(WordStyles.STYLES.formatted(NAMESPACE, own)).getStyles();
				SETTINGS = SettingsDocument.Factory.parse(WordStyles.SETTINGS.formatted(NAMESPACE)).getSettings();
				FOOTNOTES = FootnotesDocument.Factory.parse(WordStyles.FOOTNOTES.formatted(NAMESPACE)).getFootnotes();
			}
			catch (XmlException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

	/** The name by which paragraphs refer to a style. */
	static String id(Style style) {
		return IDS.get(style.ordinal());
	}

	private static String idOf(Style style) {
		return Arrays.stream(style.name().split("_"))
			.map((word) -> word.charAt(0) + word.substring(1).toLowerCase())
			.collect(Collectors.joining());
	}

	private static String style(Style style) {
		boolean custom = Character.isUpperCase(style.wordName().charAt(0)) && style != Style.BODY;
		return STYLE.formatted(custom ? " w:customStyle=\"1\"" : "", id(style), style.wordName(),
				style.keptWithNext() ? "<w:keepNext/>" : "", twips(style.before()), twips(style.after()),
				(style.firstLine() > 0) ? "<w:ind w:firstLine=\"" + twips(style.firstLine()) + "\"/>" : "",
				alignment(style.align()), outline(style.outlineLevel()), typeface(style.typeface()), halfPoints(style),
				halfPoints(style));
	}

	private static String alignment(Style.Align align) {
		return switch (align) {
			case LEFT -> "left";
			case CENTRE -> "center";
			case RIGHT -> "right";
			case JUSTIFIED -> "both";
		};
	}

	private static String outline(int level) {
		return (level > 0) ? "<w:outlineLvl w:val=\"" + (level - 1) + "\"/>" : "";
	}

	private static String typeface(Typeface typeface) {
		return (typeface.bold() ? "<w:b/><w:bCs/>" : "") + (typeface.italic() ? "<w:i/><w:iCs/>" : "");
	}

	private static int halfPoints(Style style) {
		return Math.round(style.size() * 2);
	}

	/** Points as Word counts them, in twentieths. */
	static int twips(float points) {
		return Math.round(points * 20);
	}

}
