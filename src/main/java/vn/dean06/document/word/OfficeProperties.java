package vn.dean06.document.word;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;

import org.apache.poi.ooxml.POIXMLProperties;

import vn.dean06.document.Document;

/**
 * What a file manager or a search shows of a Word file or a workbook.
 */
public final class OfficeProperties {

	private OfficeProperties() {
	}

	/**
	 * The only date is the document's, so that the same document gives the same bytes.
	 */
	public static void describe(POIXMLProperties properties, Document.Properties described) throws IOException {
		POIXMLProperties.CoreProperties core = properties.getCoreProperties();
		core.setTitle(described.title());
		core.setSubjectProperty(described.subject());
		core.setCreator(described.author());
		core.setLastModifiedByUser(described.author());
		Optional<Date> date = Optional.of(Date.from(described.date().atStartOfDay(ZoneOffset.UTC).toInstant()));
		core.setCreated(date);
		core.setModified(date);
		core.getUnderlyingProperties().setLanguageProperty("vi-VN");
		properties.getExtendedProperties().getUnderlyingProperties().setApplication("dean06");
	}

}
