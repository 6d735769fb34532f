export function phoneApp(): void {
  document.title = 'Phone';
}
