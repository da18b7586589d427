package vn.dean06.publishing;

import java.io.IOException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import vn.dean06.signature.SignatureRefused;
import vn.dean06.web.LockedException;
import vn.dean06.web.NotFound;
import vn.dean06.web.RejectedInput;
import vn.dean06.web.work.HeavyWork;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.WebUtils;

/**
 * Signing by the program on somebody's desktop: their page begins and asks how it ended,
 * and the program comes by itself for the file and with it, in the form that it knows.
 */
@Controller
class SigningProgramController {

	/** Where it listens, on the machine of who signs. */
	static final String PROGRAM = "wss://127.0.0.1:8987";

	private static final String NOT_ALLOWED = "Bạn không còn được giao ký báo cáo này.";

	private final SigningTickets tickets;

	private final HeavyWork heavy;

	private final Clock clock;

	SigningProgramController(SigningTickets tickets, HeavyWork heavy, Clock clock) {
		this.tickets = tickets;
		this.heavy = heavy;
		this.clock = clock;
	}

	/**
	 * What the page hands on to the program.
	 *
	 * @param ticket by which the page asks how it ended
	 * @param request in the program's own names; its addresses are of this server
	 */
	record Begun(UUID ticket, Map<String, String> request) {
	}

	@PostMapping("/bao-cao/{code:[^.]+}/phat-hanh/ky-may")
	@ResponseBody
	Begun begin(@PathVariable String code, @RequestParam("thay") String seen, HttpServletRequest request)
			throws IOException {
		SigningTickets.Handed handed = this.heavy.inTurn(() -> this.tickets.begin(code, seen));
		Map<String, String> asked = new LinkedHashMap<>();
		asked.put("FileUploadHandler", address(request, SigningProgramDoor.RETURN, handed.giveBack()));
		asked.put("FileName", address(request, SigningProgramDoor.FETCH, handed.fetch()));
		asked.put("SessionId", "");
		asked.put("JWTToken", "");
		if (handed.issued() != null) {
			asked.putAll(numbered(handed.issued()));
		}
		return new Begun(handed.id(), asked);
	}

	private static String address(HttpServletRequest request, String door, String secret) {
		return request.getContextPath() + door.replace("{secret}", secret);
	}

	private Map<String, String> numbered(IssuedView issued) {
		return Map.of("DocNumber", "%02d/%s".formatted(issued.number(), issued.symbol()), "IssuedDate",
				DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(issued.issued().atStartOfDay(this.clock.getZone())));
	}

	/** The program said that it is done; what it did is told. */
	@PostMapping("/bao-cao/{code:[^.]+}/phat-hanh/ky-may/xong")
	String done(@PathVariable String code, @RequestParam("ve") UUID ticket, RedirectAttributes flash) {
		SigningTickets.Outcome outcome = this.tickets.outcome(code, ticket);
		if (outcome.signed()) {
			flash.addFlashAttribute("message",
					"Đã nhận bản ký số từ chương trình trên máy: đúng bản đã trình, chữ ký hợp lệ.");
		}
		else {
			flash.addFlashAttribute("refusal", told(outcome.refusal()));
		}
		return "redirect:/bao-cao/{code}/phat-hanh";
	}

	private static String told(@Nullable String refusal) {
		return (refusal != null) ? "Chưa nhận được bản ký: " + refusal
				: "Chương trình ký số báo đã ký nhưng chưa gửi tệp về máy chủ. Hãy ký lại.";
	}

	/**
	 * What the program expects to be answered.
	 *
	 * @param status 0 if what it brought was taken
	 * @param fileServer where the report is, for who began
	 */
	record Answer(@JsonProperty("Status") int status, @JsonProperty("Message") String message,
			@JsonProperty("FileName") String fileName, @JsonProperty("FileServer") String fileServer) {

		static Answer refused(int status, String sentence) {
			return new Answer(status, sentence, "", "");
		}

	}

	@GetMapping(SigningProgramDoor.FETCH)
	ResponseEntity<?> fetch(@PathVariable String secret) throws IOException {
		return answered(SigningTickets.Door.FETCH, secret, () -> {
			byte[] pdf = this.tickets.fetch(secret);
			return ResponseEntity.ok()
				.contentType(MediaType.APPLICATION_PDF)
				.header(HttpHeaders.CONTENT_DISPOSITION,
						ContentDisposition.attachment().filename("bao-cao.pdf").build().toString())
				.body(pdf);
		});
	}

	@PostMapping(SigningProgramDoor.RETURN)
	ResponseEntity<?> take(@PathVariable String secret, HttpServletRequest request) throws IOException {
		return answered(SigningTickets.Door.RETURN, secret, () -> {
			String report = this.tickets.take(secret, file(request));
			return ResponseEntity.ok(new Answer(0, "Đã nhận bản ký.", "bao-cao.pdf",
					request.getContextPath() + "/bao-cao/" + report + "/phat-hanh"));
		});
	}

	/** The name of the field is the program's own affair. */
	private static byte[] file(HttpServletRequest request) throws IOException {
		MultipartRequest parts = WebUtils.getNativeRequest(request, MultipartRequest.class);
		List<MultipartFile> files = (parts != null)
				? parts.getMultiFileMap().values().stream().flatMap(Collection::stream).toList() : List.of();
		if (files.size() != 1) {
			throw new RejectedInput("file", "Hãy gửi đúng một tệp PDF đã ký.");
		}
		return files.getFirst().getBytes();
	}

	/**
	 * Why a file was not taken is told as the program tells its user; to a program that
	 * must not come it is told by the status too.
	 */
	private ResponseEntity<?> answered(SigningTickets.Door door, String secret, HeavyWork.Work<ResponseEntity<?>> work)
			throws IOException {
		try {
			return this.heavy.inTurn(work);
		}
		catch (RejectedInput ex) {
			return refused(door, secret, HttpStatus.OK, ex.sentence());
		}
		catch (SignatureRefused ex) {
			return refused(door, secret, HttpStatus.OK, String.valueOf(ex.getMessage()));
		}
		catch (AccessDeniedException ex) {
			return refused(door, secret, HttpStatus.FORBIDDEN, NOT_ALLOWED);
		}
		catch (NotFound | LockedException ex) {
			return refused(door, secret, HttpStatus.NOT_FOUND, SigningTickets.VOID);
		}
	}

	private ResponseEntity<?> refused(SigningTickets.Door door, String secret, HttpStatus status, String sentence) {
		this.tickets.refused(door, secret, sentence);
		return ResponseEntity.status(status)
			.contentType(MediaType.APPLICATION_JSON)
			.body(Answer.refused(status.isError() ? status.value() : 1, sentence));
	}

}
