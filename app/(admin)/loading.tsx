export { TableSkeleton as default } from '@/components/shell/table-skeleton'
