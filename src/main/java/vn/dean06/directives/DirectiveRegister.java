package vn.dean06.directives;

import java.util.Arrays;
import java.util.List;

import vn.dean06.pack.ReadsPacks;
import vn.dean06.registers.RegisterColumn;
import vn.dean06.registers.RegisterColumn.Kind;
import vn.dean06.registers.RegisterDescription;
import vn.dean06.web.Choice;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * The directive documents (văn bản chỉ đạo): a ledger through all years, of which each
 * document is named as it is cited.
 */
@Configuration(proxyBeanMethods = false)
@ReadsPacks
class DirectiveRegister {

	@Bean
	@Order(3)
	RegisterDescription directiveDescription() {
		return RegisterDescription.ledger(DirectiveView.CODE, "directives", "directives/directives",
				new RegisterDescription.Words("Văn bản chỉ đạo", "văn bản", "danh mục văn bản", "", "",
						"Số, ký hiệu, trích yếu…"),
				columns(), (document) -> DirectiveView.of(document).citation());
	}

	private static List<RegisterColumn> columns() {
		return List.of(RegisterColumn.of(Kind.NUMBER, "number", "số").listed("Số, ký hiệu"),
				RegisterColumn.of(Kind.SERIES, DirectiveView.SYMBOL, "ký hiệu").required().longest(40),
				RegisterColumn.of(Kind.ISSUED, "date", "ngày").listed("Ngày").filter("Năm"),
				RegisterColumn.of(Kind.CHOICE, DirectiveView.KIND, "loại")
					.required()
					.among(kinds())
					.listed("Loại")
					.filter("Loại"),
				RegisterColumn.of(Kind.SERIES, DirectiveView.ISSUER, "cơ quan")
					.required()
					.longest(150)
					.listed("Cơ quan ban hành")
					.filter("Cơ quan ban hành"),
				RegisterColumn.of(Kind.CONTENT, DirectiveView.SUBJECT, "trích yếu").longest(1000).listed("Trích yếu"),
				RegisterColumn.of(Kind.TEXT, DirectiveView.NOTE, "ghi chú").longest(500).section("Ghi chú"));
	}

	private static List<Choice> kinds() {
		return Choice.among(Arrays.stream(DirectiveKind.values()), DirectiveKind::abbreviation, DirectiveKind::label);
	}

}
