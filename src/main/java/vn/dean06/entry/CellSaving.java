package vn.dean06.entry;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

import vn.dean06.accounts.Contacts;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.Viewer;
import vn.dean06.web.KeyResolver;

import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/**
 * Saves the cells that the script of a sheet sends. Each is taken or refused for itself.
 * It is asked hundreds of times a second on the last day of a month, so it has an address
 * that is found first, and reads and writes its JSON without what pages need around them.
 */
@Component
final class CellSaving implements HttpRequestHandler {

	private final SavedCells saved;

	private final Contacts contacts;

	private final KeyResolver<SubmissionKey> keys;

	private final Viewer.Argument viewers;

	private final Turns turns;

	private final ObjectReader reader;

	private final ObjectWriter writer;

	CellSaving(SavedCells saved, Contacts contacts, KeyResolver<SubmissionKey> keys, Viewer.Argument viewers,
			Turns turns, JsonMapper json) {
		this.keys = keys;
		this.turns = turns;
		this.saved = saved;
		this.contacts = contacts;
		this.viewers = viewers;
		this.reader = json.readerForListOf(CellEntry.class);
		this.writer = json.writerFor(SheetAnswer.class);
	}

	/**
	 * Where it is found, before the addresses of the pages are gone through.
	 */
	@Component
	static final class Address extends SimpleUrlHandlerMapping {

		Address(CellSaving saving) {
			super(Map.of("/nhap-lieu/{form}/{unit}/{period}/o", saving), -10);
		}

	}

	@Override
	public void handleRequest(HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		SubmissionKey key = this.keys.addressedBy(request);
		byte[] answer = this.writer.writeValueAsBytes(save(key, read(request)));
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.getOutputStream().write(answer);
	}

	private List<CellEntry> read(HttpServletRequest request) throws ServletException, IOException {
		String type = request.getContentType();
		if (!HttpMethod.POST.matches(request.getMethod())) {
			throw new HttpRequestMethodNotSupportedException(request.getMethod(), List.of(HttpMethod.POST.name()));
		}
		if (type == null || !type.startsWith(MediaType.APPLICATION_JSON_VALUE)) {
			throw new HttpMediaTypeNotSupportedException("JSON only");
		}
		try {
			List<CellEntry> cells = this.reader.readValue(request.getInputStream());
			if (cells == null) {
				throw new HttpMessageNotReadableException("No cells", new ServletServerHttpRequest(request));
			}
			return cells;
		}
		catch (JacksonException ex) {
			throw new HttpMessageNotReadableException("No list of cells", ex, new ServletServerHttpRequest(request));
		}
	}

	private SheetAnswer save(SubmissionKey key, List<CellEntry> cells) {
		if (cells.size() > CellEntry.MOST) {
			throw new IllegalArgumentException("Mỗi lần gửi nhiều nhất " + CellEntry.MOST + " ô.");
		}
		List<FigureEntry> typed = cells.stream().map((cell) -> CellEntry.of(cell, key.period())).toList();
		Viewer viewer = this.viewers.signedIn();
		return this.turns
			.take(() -> SheetAnswer.of(this.saved.save(key, typed, viewer), key.unit(), this.contacts.people()));
	}

}
