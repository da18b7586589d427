package vn.dean06.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import vn.dean06.web.work.HeavyWork;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page from which an administrator takes all domain data away as a pack: a backup,
 * and the way to another server.
 */
@Controller
@PreAuthorize("hasRole('ADMINISTRATOR')")
class PackController {

	private final Packs packs;

	private final HeavyWork heavy;

	PackController(Packs packs, HeavyWork heavy) {
		this.packs = packs;
		this.heavy = heavy;
	}

	/**
	 * What an exported pack is called.
	 */
	record ExportForm(
			@BindParam("ma") @NotNull(message = CODE) @Pattern(regexp = "[a-z0-9][a-z0-9-]{1,59}",
					message = CODE) String name,
			@BindParam("ten") @NotBlank(message = TITLE) @Size(max = 200, message = TITLE) String title) {

		private static final String CODE = "Mã gói chỉ gồm chữ thường không dấu, chữ số và “-”, từ 2 đến 60 ký tự.";

		private static final String TITLE = "Tên gói phải có và không dài quá 200 ký tự.";

	}

	@GetMapping("/quan-tri/goi-du-lieu")
	String packs(Model model) {
		model.addAttribute("packs", this.packs.all());
		model.addAttribute("form",
				this.packs.latest()
					.map((pack) -> new ExportForm(pack.name(), pack.title()))
					.orElseGet(() -> new ExportForm("", "")));
		return "pack/export";
	}

	/**
	 * The zip is whole before its first byte is sent, so a failure never looks like a
	 * pack.
	 */
	@GetMapping("/quan-tri/goi-du-lieu/tai-ve")
	@Nullable ModelAndView export(@Valid @ModelAttribute("form") ExportForm form, BindingResult errors,
			HttpServletResponse response) throws IOException {
		if (errors.hasErrors()) {
			return new ModelAndView("pack/export", errors.getModel(), HttpStatus.BAD_REQUEST).addObject("packs",
					this.packs.all());
		}
		Path zip = Files.createTempFile("goi-", ".zip");
		try {
			this.heavy.inTurn(() -> write(form, zip));
			response.setContentType("application/zip");
			response.setContentLengthLong(Files.size(zip));
			response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(form.name() + ".zip").build().toString());
			Files.copy(zip, response.getOutputStream());
			return null;
		}
		finally {
			Files.delete(zip);
		}
	}

	private Path write(ExportForm form, Path zip) throws IOException {
		try (OutputStream out = Files.newOutputStream(zip)) {
			this.packs.export(form.name(), form.title(), out);
		}
		return zip;
	}

}
