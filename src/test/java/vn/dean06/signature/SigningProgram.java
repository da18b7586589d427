package vn.dean06.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.Map;

import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfSignatureAppearance;
import org.openpdf.text.pdf.PdfStamper;
import org.openpdf.text.pdf.PdfString;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The signing program on a desktop, as far as we know it: told two addresses, it fetches
 * the file from one, puts a field for a signature of its own on it, and posts it to the
 * other.
 */
public final class SigningProgram {

	public static final String BOUNDARY = "---------------------------8d9";

	private static final int ROOM = 8192;

	private final TestKeys keys;

	private final ZonedDateTime at;

	public SigningProgram(TestKeys keys, ZonedDateTime at) {
		this.keys = keys;
		this.at = at;
	}

	/** The file, and behind it a signature in a field that it adds. */
	public byte[] sign(byte[] pdf) throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		PdfReader reader = new PdfReader(pdf);
		int earlier = reader.getAcroFields().getSignedFieldNames().size();
		PdfSignatureAppearance shown = PdfStamper.createSignature(reader, out, "", null, true).getSignatureAppearance();
		shown.setVisibleSignature(new Rectangle(300, 300 + 60 * earlier, 400, 350 + 60 * earlier), 1,
				"Signature" + (earlier + 1));
		shown.setLayer2Text("Ký bởi: chương trình");
		shown.setSignDate(GregorianCalendar.from(this.at));
		PdfDictionary dictionary = new PdfDictionary(PdfName.SIG);
		dictionary.put(PdfName.FILTER, PdfName.ADOBE_PPKLITE);
		dictionary.put(PdfName.SUBFILTER, PdfName.ADBE_PKCS7_DETACHED);
		shown.setCryptoDictionary(dictionary);
		shown.preClose(Map.of(PdfName.CONTENTS, 2 * ROOM + 2));
		KeyFile opened = KeyFile.open(this.keys.file(), TestKeys.PASSWORD.clone(), null, this.at.toInstant());
		byte[] signature = new Cades(opened).sign(shown.getRangeStream().readAllBytes());
		PdfDictionary contents = new PdfDictionary();
		contents.put(PdfName.CONTENTS, new PdfString(Arrays.copyOf(signature, ROOM)).setHexWriting(true));
		shown.close(contents);
		return out.toByteArray();
	}

	/**
	 * What it answers over its socket: what the server said of the signed file.
	 */
	public String answer(String request) {
		JsonNode asked = JsonMapper.shared().readTree(request);
		try (HttpClient http = HttpClient.newHttpClient()) {
			byte[] pdf = http
				.send(HttpRequest.newBuilder(address(asked, "FileName")).build(),
						HttpResponse.BodyHandlers.ofByteArray())
				.body();
			HttpRequest back = HttpRequest.newBuilder(address(asked, "FileUploadHandler"))
				.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
				.POST(HttpRequest.BodyPublishers.ofByteArray(body(sign(pdf))))
				.build();
			return http.send(back, HttpResponse.BodyHandlers.ofString()).body();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static URI address(JsonNode asked, String name) {
		return URI.create(asked.path(name).stringValue());
	}

	/** As it posts a file. */
	public static byte[] body(byte[] file) throws IOException {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		body.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"uploadfile\"; filename=\"a.pdf\"\r\n"
				+ "Content-Type: application/octet-stream\r\n\r\n")
			.getBytes(StandardCharsets.US_ASCII));
		body.write(file);
		body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
		return body.toByteArray();
	}

}
