use proc_macro::TokenStream;

/// `spell!(word)` is the word as text.
#[proc_macro]
pub fn spell(input: TokenStream) -> TokenStream {
    let text = input.to_string();
    quote::quote!(#text).into()
}
