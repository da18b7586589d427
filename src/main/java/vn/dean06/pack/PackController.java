package vn.dean06.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page from which an administrator takes all domain data away as a pack: a backup,
 * and the way to another server.
 */
@Controller
@PreAuthorize("hasRole('ADMINISTRATOR')")
class PackController {

	private final Packs packs;

	PackController(Packs packs) {
		this.packs = packs;
	}

	@GetMapping("/quan-tri/goi-du-lieu")
	String packs(Model model) {
		Optional<ImportedPack> latest = this.packs.latest();
		model.addAttribute("packs", this.packs.all());
		model.addAttribute("name", latest.map(ImportedPack::name).orElse(""));
		model.addAttribute("called", latest.map(ImportedPack::title).orElse(""));
		return "pack/export";
	}

	/**
	 * The zip is whole before its first byte is sent, so a failure never looks like a
	 * pack.
	 */
	@GetMapping("/quan-tri/goi-du-lieu/tai-ve")
	@Nullable ModelAndView export(@RequestParam("ma") String name, @RequestParam("ten") String title,
			HttpServletResponse response) throws IOException {
		Optional<String> error = error(name, title);
		if (error.isPresent()) {
			return new ModelAndView("pack/export", HttpStatus.BAD_REQUEST).addObject("packs", this.packs.all())
				.addObject("name", name)
				.addObject("called", title)
				.addObject("error", error.get());
		}
		Path zip = Files.createTempFile("goi-", ".zip");
		try {
			try (OutputStream out = Files.newOutputStream(zip)) {
				this.packs.export(name, title, out);
			}
			response.setContentType("application/zip");
			response.setContentLengthLong(Files.size(zip));
			response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name + ".zip").build().toString());
			Files.copy(zip, response.getOutputStream());
			return null;
		}
		finally {
			Files.delete(zip);
		}
	}

	private static Optional<String> error(String name, String title) {
		if (!name.matches("[a-z0-9][a-z0-9-]{1,59}")) {
			return Optional.of("Mã gói chỉ gồm chữ thường không dấu, chữ số và “-”, từ 2 đến 60 ký tự.");
		}
		return (title.isBlank() || title.length() > 200) ? Optional.of("Tên gói phải có và không dài quá 200 ký tự.")
				: Optional.empty();
	}

}
