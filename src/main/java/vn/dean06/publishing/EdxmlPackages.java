package vn.dean06.publishing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.openpdf.text.pdf.PdfReader;

import vn.dean06.accounts.Accounts;
import vn.dean06.accounts.Person;
import vn.dean06.accounts.audit.AuditTrail;
import vn.dean06.document.Block;
import vn.dean06.document.Document;
import vn.dean06.publishing.exchange.Dispatch;
import vn.dean06.publishing.exchange.EdxmlWriter;
import vn.dean06.publishing.exchange.Enclosure;
import vn.dean06.publishing.exchange.Organ;
import vn.dean06.web.LockedException;
import vn.dean06.web.RejectedInput;
import vn.dean06.web.TypedText;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Packs an issued report for the document systems of other agencies (edXML, QCVN
 * 102:2016/BTTTT).
 */
@Service
@Transactional
class EdxmlPackages {

	/** An identifier of an agency by Quyết định 20/2020/QĐ-TTg, "000.00.00.H21". */
	private static final Pattern CODE = Pattern.compile("[A-Z0-9]{1,4}(\\.[A-Z0-9]{1,4}){1,7}");

	private static final int LONGEST = 4000;

	private final IssuedStore store;

	private final Issued issued;

	private final Publishing publishing;

	private final EdxmlWriter writer = new EdxmlWriter();

	private final AuditTrail audit;

	private final Clock clock;

	EdxmlPackages(IssuedStore store, Issued issued, Publishing publishing, AuditTrail audit, Clock clock) {
		this.store = store;
		this.issued = issued;
		this.publishing = publishing;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * A package as it is taken away.
	 */
	record Packed(String name, byte[] bytes) {
	}

	/**
	 * Packs a report with its PDF as it holds.
	 * @param from the identifier of the issuing agency
	 * @param to a receiver a line: its identifier, a semicolon, its name
	 */
	@PreAuthorize("hasRole('CLERK')")
	public Packed pack(String code, String from, String to) throws IOException {
		this.publishing.mustBeOf(code);
		IssuedView report = this.store.find(code)
			.orElseThrow(() -> new LockedException("Báo cáo này chưa ban hành nên chưa gửi đi được."));
		Document document = this.issued.document(code).orElseThrow();
		byte[] pdf = this.issued.file(code, "pdf").orElseThrow();
		Dispatch dispatch = dispatch(report, document, organ("from", from, document.properties().author()),
				receivers(to), pdf);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.writer.write(dispatch, out);
		this.audit.record("lập gói edXML", code, null,
				dispatch.receivers().stream().map(Organ::code).collect(Collectors.joining(", ")));
		return new Packed(dispatch.fileName(), out.toByteArray());
	}

	private Dispatch dispatch(IssuedView report, Document document, Organ from, List<Organ> receivers, byte[] pdf) {
		Person me = Accounts.current().orElseThrow();
		Block.Closing closing = blocks(document, Block.Closing.class).getFirst();
		List<String> authority = closing.authority();
		String place = this.store.frozen(report.frozen()).orElseThrow().place();
		return new Dispatch(from, receivers, Integer.toString(report.number()), report.symbol(), place, report.issued(),
				new Dispatch.Kind(kind(document)), document.properties().subject(),
				new Dispatch.Signer((authority.size() > 1) ? authority.getFirst() : "",
						authority.isEmpty() ? "" : authority.getLast(), closing.signer()),
				closing.recipients(), Dispatch.Priority.NORMAL, pages(pdf), null,
				new Dispatch.Staff(from.name(), me.fullName(), "", ""), LocalDateTime.now(this.clock),
				List.of(new Enclosure(report.number() + "_" + report.symbol() + ".pdf", document.properties().title(),
						Frozen.sha256(pdf), () -> new ByteArrayInputStream(pdf))));
	}

	/** "Báo cáo"; an official letter has no title. */
	private static String kind(Document document) {
		return blocks(document, Block.Title.class).stream().findFirst().map((title) -> {
			String kind = title.kind().toLowerCase(Locale.ROOT);
			return kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
		}).orElse("Công văn");
	}

	private static <T extends Block> List<T> blocks(Document document, Class<T> kind) {
		return document.blocks().filter(kind::isInstance).map(kind::cast).toList();
	}

	private static int pages(byte[] pdf) {
		try (PdfReader reader = new PdfReader(pdf)) {
			return reader.getNumberOfPages();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static List<Organ> receivers(String typed) {
		List<Organ> receivers = new ArrayList<>();
		for (String line : RejectedInput.read("to", () -> TypedText.lines("Nơi nhận", typed, LONGEST))
			.lines()
			.toList()) {
			String[] parts = line.split(";", 2);
			if (parts.length < 2 || parts[1].isBlank()) {
				throw new RejectedInput("to",
						"Mỗi nơi nhận một dòng: mã định danh, dấu chấm phẩy, tên. Dòng “" + line + "” chưa đúng.");
			}
			receivers.add(organ("to", parts[0], parts[1].strip()));
		}
		if (receivers.isEmpty()) {
			throw new RejectedInput("to", "Hãy ghi ít nhất một nơi nhận: mã định danh, dấu chấm phẩy, tên.");
		}
		return receivers;
	}

	private static Organ organ(String field, String code, String name) {
		String its = code.strip().toUpperCase(Locale.ROOT);
		if (!CODE.matcher(its).matches()) {
			throw new RejectedInput(field, "“" + TypedText.beginning(its, 40)
					+ "” không phải mã định danh cơ quan; mã có dạng 000.00.00.H21, theo Quyết định 20/2020/QĐ-TTg.");
		}
		return new Organ(its, name);
	}

}
