/** The few of libheif's functions that are used here, as its build for JavaScript offers them. */
declare module 'libheif-js/wasm-bundle.js' {
  type Context = { readonly context: unique symbol };
  type Handle = { readonly handle: unique symbol };
  type Value = { value: number };
  /** With the value 0 none. */
  type Failure = { code: Value; message: string };
  type Decoded = { channels: { width: number; height: number; stride: number; data: Uint8Array }[] };

  const libheif: {
    heif_context_alloc(): Context | null;
    heif_context_read_from_memory(context: Context, bytes: Uint8Array): Failure;
    heif_js_context_get_primary_image_handle(context: Context): Handle | Failure;
    heif_image_handle_get_width(handle: Handle): number;
    heif_image_handle_get_height(handle: Handle): number;
    heif_image_handle_has_alpha_channel(handle: Handle): number;
    heif_js_decode_image2(handle: Handle, colorspace: Value, chroma: Value): Decoded | Failure;
    heif_colorspace: { heif_colorspace_RGB: Value };
    heif_chroma: { heif_chroma_interleaved_RGB: Value; heif_chroma_interleaved_RGBA: Value };
  };
  export default libheif;
}
