package vn.dean06.reports.appendix;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import vn.dean06.document.DocumentWriter;
import vn.dean06.document.excel.XlsxWriter;
import vn.dean06.organisation.Organisation;
import vn.dean06.reports.Composition;
import vn.dean06.reports.Reports;
import vn.dean06.web.NotFound;
import vn.dean06.web.RejectedInput;
import vn.dean06.web.VietnameseDates;
import vn.dean06.web.work.HeavyWork;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Hands out the appendix that prints a register as a workbook, as it stood when a day was
 * over.
 */
@Controller
class AppendixController {

	private static final MediaType XLSX = MediaType
		.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

	private final Reports reports;

	private final Organisation organisation;

	private final HeavyWork heavy;

	private final Clock clock;

	private final DocumentWriter xlsx = new XlsxWriter();

	AppendixController(Reports reports, Organisation organisation, HeavyWork heavy, Clock clock) {
		this.reports = reports;
		this.organisation = organisation;
		this.heavy = heavy;
		this.clock = clock;
	}

	@GetMapping("/bao-cao/{code:[^.]+}/phu-luc/{register:[^.]+}.xlsx")
	Object ofReport(@PathVariable String code, @PathVariable String register,
			@RequestParam(name = "ngay", required = false) @Nullable String typed, HttpServletResponse response)
			throws IOException {
		LocalDate day = day(typed);
		return this.heavy.inTurn(() -> file(this.reports.appendix(code, register, day), register, day, response));
	}

	@GetMapping("/phu-luc/{year}/{register:[^.]+}.xlsx")
	Object ofYear(@PathVariable int year, @PathVariable String register,
			@RequestParam(name = "ngay", required = false) @Nullable String typed, HttpServletResponse response)
			throws IOException {
		LocalDate day = day(typed);
		return this.heavy.inTurn(() -> file(this.reports.appendix(year, register, day), register, day, response));
	}

	/** Today where none is given; of a day to come nobody knows. */
	private LocalDate day(@Nullable String typed) {
		LocalDate today = LocalDate.now(this.clock);
		if (typed == null || typed.isBlank()) {
			return today;
		}
		LocalDate day = read(typed.strip());
		if (day.isAfter(today)) {
			throw new RejectedInput("ngay",
					"Ngày phải từ hôm nay (" + VietnameseDates.numeric(today) + ") trở về trước.");
		}
		return day;
	}

	private static LocalDate read(String typed) {
		try {
			return LocalDate.parse(typed);
		}
		catch (DateTimeParseException ex) {
			throw new RejectedInput("ngay", "Ngày không đọc được; hãy chọn lại ngày.", ex);
		}
	}

	/** The file, or the page that lists what must be mended first. */
	private Object file(Optional<Composition> found, String register, LocalDate day, HttpServletResponse response)
			throws IOException {
		Composition composition = found.orElseThrow(() -> new NotFound("Không có phụ lục này."));
		if (!composition.printable()) {
			response.setStatus(HttpStatus.CONFLICT.value());
			return new ModelAndView("reports/faults").addObject("composition", composition)
				.addObject("units", this.organisation.units());
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.xlsx.write(composition.document(), out);
		return ResponseEntity.ok()
			.contentType(XLSX)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename("phu-luc-" + register + "-" + day + ".xlsx")
						.build()
						.toString())
			.body(out.toByteArray());
	}

}
