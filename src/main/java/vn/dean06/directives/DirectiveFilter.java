package vn.dean06.directives;

import org.jspecify.annotations.Nullable;

import vn.dean06.web.ListFilter;
import vn.dean06.web.SearchText;

import org.springframework.web.bind.annotation.BindParam;

/**
 * What the list of documents is narrowed to; kept in the address.
 */
record DirectiveFilter(@BindParam("loai") @Nullable DirectiveKind kind, @BindParam("nam") @Nullable Integer year,
		@BindParam("co-quan") @Nullable String issuer, @BindParam("tim") @Nullable String search) {

	boolean admits(DirectiveView document) {
		return ListFilter.admits(this.kind, document.kind()) && ListFilter.admits(this.year, document.year())
				&& ListFilter.admits(this.issuer, document.issuer()) && new SearchText(this.search)
					.matches(document.citation(), document.kind().label(), document.issuer(), document.subject());
	}

}
