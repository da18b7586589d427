package vn.dean06.entry;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import vn.dean06.catalogue.TypedAmount;
import vn.dean06.figures.FigureKey;
import vn.dean06.figures.FigureView;
import vn.dean06.figures.Figures;
import vn.dean06.submissions.Viewer;
import vn.dean06.web.NotFound;
import vn.dean06.web.VietnameseNumbers;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Figures for programs: read, entered one by one or many at once, by the rules and with
 * the sentences of the entry sheet.
 */
@RestController
@RequestMapping(path = "/api/v1/figures", produces = MediaType.APPLICATION_JSON_VALUE)
class FigureApi {

	static final String NO_ARRAY = "Hãy gửi một mảng JSON, nhiều nhất " + EntryController.MOST_CELLS
			+ " số liệu: [{\"key\": \"a.b@CAT/2026-11\", \"value\": \"1.234,5\"}].";

	private final Figures figures;

	private final Entries entries;

	FigureApi(Figures figures, Entries entries) {
		this.figures = figures;
		this.entries = entries;
	}

	/**
	 * A figure as programs read it.
	 *
	 * @param value in Vietnamese notation, or "không phát sinh"
	 * @param number the same as a plain decimal, null if nothing arose
	 * @param stamp to be sent back with a change, so that nobody overwrites what they
	 * have not seen
	 */
	record FigureJson(String indicator, String unit, String period, String value, @Nullable BigDecimal number,
			@Nullable String note, String enteredBy, String enteredAt, String stamp) {

		static FigureJson of(FigureView figure) {
			return new FigureJson(figure.key().indicator(), figure.key().unit(), figure.key().period().toString(),
					TypedAmount.write(figure.amount()), figure.amount().number(), figure.note(), figure.enteredBy(),
					figure.enteredAt().toString(), EntrySheet.Cell.stamp(figure));
		}

	}

	/**
	 * What became of one of several entries.
	 */
	record ResultJson(String key, FigureEntry.Status status, String sentence, @Nullable FigureJson figure) {
	}

	@GetMapping("/{cell}/{period}")
	FigureJson figure(@PathVariable String cell, @PathVariable String period, Viewer viewer) {
		FigureKey key = FigureKey.parse(cell + "/" + period);
		return this.figures.find(key, viewer)
			.map(FigureJson::of)
			.orElseThrow(() -> new NotFound("Chưa có số liệu " + key + ", hoặc số liệu chưa được duyệt."));
	}

	@PutMapping(path = "/{cell}/{period}", consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Object> enter(@PathVariable String cell, @PathVariable String period, @RequestBody JsonNode body) {
		FigureEntry entry = entry(FigureKey.parse(cell + "/" + period), body);
		FigureEntry.Result result = this.entries.enter(List.of(entry)).getFirst();
		FigureView figure = result.figure();
		return switch (result.status()) {
			case SAVED ->
				(figure == null) ? ResponseEntity.noContent().build() : ResponseEntity.ok(FigureJson.of(figure));
			case CONFLICT -> problem(HttpStatus.CONFLICT, result);
			case REFUSED -> problem(HttpStatus.UNPROCESSABLE_CONTENT, result);
			case LOCKED -> problem(HttpStatus.LOCKED, result);
		};
	}

	private static ResponseEntity<Object> problem(HttpStatus status, FigureEntry.Result result) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, result.sentence());
		if (result.figure() != null) {
			problem.setProperty("figure", FigureJson.of(result.figure()));
		}
		return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
	}

	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	List<ResultJson> enterAll(@RequestBody JsonNode body) {
		if (!body.isArray() || body.size() > EntryController.MOST_CELLS) {
			throw new IllegalArgumentException(NO_ARRAY);
		}
		List<FigureEntry> entries = new ArrayList<>();
		body.forEach((item) -> entries.add(entry(FigureKey.parse(text(item, "key")), item)));
		return this.entries.enter(entries)
			.stream()
			.map((result) -> new ResultJson(result.key().toString(), result.status(), result.sentence(),
					(result.figure() != null) ? FigureJson.of(result.figure()) : null))
			.toList();
	}

	private static FigureEntry entry(FigureKey key, JsonNode body) {
		if (!body.isObject() || !body.has("value")) {
			throw new IllegalArgumentException(
					"Thiếu “value” của " + key + ": ghi \"1.234,5\", \"không phát sinh\", hoặc \"\" để xóa.");
		}
		JsonNode value = body.get("value");
		String typed = value.isNumber() ? plain(value.decimalValue()) : text(body, "value");
		JsonNode note = body.get("note");
		return new FigureEntry(key, typed, (note == null || note.isNull()) ? null : text(body, "note"),
				EntryController.seen(body.has("stamp") ? text(body, "stamp") : "", key.toString()));
	}

	private static String plain(BigDecimal number) {
		if (number.precision() > 40 || Math.abs(number.scale()) > 40) {
			throw new IllegalArgumentException("Số quá dài; một số có nhiều nhất 15 chữ số phần nguyên.");
		}
		return VietnameseNumbers.format(number);
	}

	private static String text(JsonNode body, String name) {
		JsonNode value = body.isObject() ? body.get(name) : null;
		if (value != null && value.isNull()) {
			return "";
		}
		if (value == null || !value.isString()) {
			throw new IllegalArgumentException("“" + name + "” phải là một chuỗi ký tự.");
		}
		return value.stringValue();
	}

}
