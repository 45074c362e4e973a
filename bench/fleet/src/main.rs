use axum::{Router, extract::Path, routing::get};
use clap::Parser;

/// A service that answers with what it runs on.
#[derive(Parser)]
struct Args {
    /// Where to listen; without it the answer is printed once.
    #[arg(long)]
    listen: Option<String>,
}

#[derive(serde::Serialize)]
struct Answer<'a> {
    arch: &'a str,
    name: String,
}

fn answer(name: &str) -> String {
    let plain = regex::Regex::new("[^a-z]").unwrap().replace_all(name, "").into_owned();
    serde_json::to_string(&Answer { arch: std::env::consts::ARCH, name: plain }).unwrap()
}

#[tokio::main]
async fn main() {
    let Some(address) = Args::parse().listen else {
        println!("{}", answer("f-l-e-e-t"));
        return;
    };
    let app = Router::new().route("/{name}", get(|Path(name): Path<String>| async move { answer(&name) }));
    let listener = tokio::net::TcpListener::bind(address).await.unwrap();
    axum::serve(listener, app).await.unwrap();
}
